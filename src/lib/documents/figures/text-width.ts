import { foldCharacter } from '#lib/text/fold.ts';

/** The faces that figures are set in: the interface's (Be Vietnam Pro) and the documents' (Tinos). */
export type FaceFamily = 'ui' | 'doc';

/*
 * Advance widths in hundredths of the type size, of the semibold or bold cut rounded up: what is measured here is never
 * narrower than what is drawn. Letters with marks are as wide as their base, give or take what the rounding covers.
 */
const WIDTHS: Readonly<Record<FaceFamily, Readonly<Record<string, number>>>> = {
  ui: table([
    [26, " '`"],
    [33, 'ijlI!.:,;|·'],
    [45, 'frt1()"“”'],
    [54, 'szJ*\\/[]'],
    [62, 'kuhnvxycêe7<>^-?ư×'],
    [69, 'abdpqgoăâôơđ0SELFP23589ZT$+−'],
    [76, '46BKRYHUVDNX=AĂÂƯÊ_–&'],
    [84, 'CGOQÔƠĐ#…→≥≤'],
    [90, 'wmM%—'],
    [105, 'W@']
  ]),
  doc: table([
    [28, " ,.'/\\il|"],
    [34, 'fjt!()-[]`:;·'],
    [45, 'ceêrszI'],
    [56, '0123456789abdghknopquvxyăâôơđ#$*?JS_–"“”'],
    [61, 'ưFP+<=>^×−'],
    [72, 'ABCDELNRTUVXYZÊĂÂĐw'],
    [80, 'GHKOQÔƠƯ'],
    [84, '&m→≥≤'],
    [100, 'MW%@…—']
  ])
};
const WIDEST = 105;

function table(groups: readonly (readonly [number, string])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(groups.flatMap(([width, characters]) => Array.from(characters, (c) => [c, width])));
}

/** An upper estimate of the width of a text set in one line, in the units of the type size. */
export function textWidth(text: string, size: number, family: FaceFamily): number {
  let hundredths = 0;
  for (const character of text.normalize('NFC')) hundredths += widthOf(character, WIDTHS[family]);
  return (hundredths * size) / 100;
}

function widthOf(character: string, widths: Readonly<Record<string, number>>): number {
  const known = widths[character];
  if (known !== undefined) return known;
  const base = character
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  return widths[base] ?? widths[baseLetter(character)] ?? (foldCharacter(character) === '' ? 0 : WIDEST);
}

const baseLetter = (character: string): string => character.normalize('NFKD').charAt(0);
