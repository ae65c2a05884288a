import type { Lang } from '#lib/text/language.ts';
import type { ListBlock } from './blocks.ts';

/** Points of a clause are lettered by the Vietnamese alphabet without â, ă and the like: a, b, c, d, đ, e, g, h. */
const LETTERS: Readonly<Record<Lang, readonly string[]>> = {
  vi: Array.from('abcdđeghiklmnopqrstuvxy'),
  en: Array.from('abcdefghijklmnopqrstuvwxyz')
};

/** What stands before the n-th item (from 0): `-`, `1.` or `a)`; past the alphabet `aa)`. */
export function listMarker(marker: ListBlock['marker'], index: number, lang: Lang): string {
  if (marker === 'dash') return '-';
  return marker === 'number' ? `${index + 1}.` : `${letters(index, LETTERS[lang])})`;
}

function letters(index: number, alphabet: readonly string[]): string {
  const last = alphabet[index % alphabet.length] ?? '';
  return index < alphabet.length ? last : letters(Math.floor(index / alphabet.length) - 1, alphabet) + last;
}
