/** A word with its place in the text that it was found in (UTF-16 units, end excluded). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * The words of a text: runs of letters, their marks, and digits. Punctuation separates, so that `QLVB/CNTT` and
 * `publiccode.yml` are two words each, as a person searching expects.
 */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length
  }));
}
