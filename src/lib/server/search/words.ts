import { fold } from '#lib/text/fold.ts';
import { tokens } from '#lib/text/tokens.ts';
import { foldTone } from '#lib/text/tone.ts';

/** A word as written (lower case, composed, tone mark in its place) and as typed without marks. */
export interface Word {
  readonly marked: string;
  readonly folded: string;
}

/** Words recur: folding each spelling once makes indexing several times quicker. Emptied when it grows large. */
const known = new Map<string, Word>();
const MOST_KNOWN = 50_000;

/** Longer "words" are no words (encoded data, long addresses) and would only swell the index. */
const LONGEST = 64;

/** The words of a text in order. NFC and NFD, hòa and hoà give the same. */
export const wordsOf = (text: string): Word[] =>
  tokens(text.normalize('NFC')).flatMap((token) => (token.text.length > LONGEST ? [] : [wordOf(token.text)]));

const wordOf = (spelling: string): Word => {
  const there = known.get(spelling);
  if (there !== undefined) return there;
  if (known.size >= MOST_KNOWN) known.clear();
  const word = { marked: foldTone(spelling).toLowerCase(), folded: fold(spelling) };
  known.set(spelling, word);
  return word;
};
