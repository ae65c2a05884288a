import { textWidth, type FaceFamily } from './text-width.ts';

export interface WrappedText {
  readonly lines: readonly string[];
  /** Whether something was left out: then the full text belongs in a `<title>`. */
  readonly cut: boolean;
}

export interface TextSetting {
  readonly size: number;
  readonly family: FaceFamily;
}

const ELLIPSIS = '…';

/** Sets a text in at most so many lines of a width, between words where it can, and ends it in `…` where it must. */
export function wrapText(text: string, width: number, maxLines: number, setting: TextSetting): WrappedText {
  const words = text.split(/[ \n\t]+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer, width, setting)) {
      line = longer;
      continue;
    }
    const rest = words.slice(index).join(' ');
    if (line === '' || lines.length === maxLines - 1) {
      const cutLine = line === '' ? rest : `${line} ${rest}`;
      return { lines: [...lines, cutToFit(cutLine, width, setting)], cut: true };
    }
    lines.push(line);
    line = fits(word, width, setting) ? word : '';
    if (line === '') return { lines: [...lines, cutToFit(rest, width, setting)], cut: true };
  }
  return { lines: line === '' ? lines : [...lines, line], cut: false };
}

const fits = (text: string, width: number, { size, family }: TextSetting): boolean =>
  textWidth(text, size, family) <= width;

function cutToFit(text: string, width: number, setting: TextSetting): string {
  const characters = Array.from(text.normalize('NFC'));
  while (characters.length > 0 && !fits(characters.join('').trimEnd() + ELLIPSIS, width, setting)) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}
