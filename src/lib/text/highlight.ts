import { fold, foldCharacter } from './fold.ts';
import { tokens } from './tokens.ts';

/** A stretch of a text in UTF-16 units, end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The places in a text that a query found, for marking: sorted, not overlapping, in units of the text as given. A place
 * is the beginning of a word as far as the query spells it, and never parts a letter from its combining marks.
 *
 * @example highlight('phan', 'Phần mềm') // [{ start: 0, end: 4 }]
 */
export function highlight(query: string, text: string): Range[] {
  const asked = tokens(fold(query)).map((token) => token.text);
  const found: Range[] = [];
  for (const word of tokens(text)) {
    const length = Math.max(0, ...asked.map((part) => prefixLength(part, word.text)));
    if (length > 0) found.push({ start: word.start, end: word.start + length });
  }
  return found;
}

/** A text cut at the ranges, in order: what a page writes, with `<mark>` around the marked parts. */
export function cutAt(text: string, ranges: readonly Range[]): { readonly text: string; readonly marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/** How many units of `word` spell the folded `part`; 0 where the word does not begin so. */
function prefixLength(part: string, word: string): number {
  let spelled = '';
  let length = 0;
  for (const character of word) {
    const folded = foldCharacter(character);
    // Once the part is spelled, only marks of its last letter may follow.
    if (spelled.length >= part.length && folded !== '') break;
    spelled += folded;
    length += character.length;
  }
  return spelled.startsWith(part) ? length : 0;
}
