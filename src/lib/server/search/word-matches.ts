import { AS_WRITTEN } from './index-terms.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Postings } from './postings.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** One term that answers a word of the query, and what that is worth. */
export interface Match {
  /** Without marks. */
  readonly term: string;
  readonly postings: Postings;
  readonly worth: number;
}

/** What a way of matching is worth beside the same letters without marks (1). */
const SAME_MARKS = 3;
const PREFIX = 0.5;
const SLIP = 0.3;

/** Shorter words have too many neighbours at one error for that to mean anything. */
const SHORTEST_SLIP = 4;
/** The last word may still be being typed; the others count as begun from this length. */
const SHORTEST_PREFIX = 4;

/** Nobody types more words than this into a search field. */
const MOST_WORDS = 20;

export const queryWords = (text: string): readonly Word[] => wordsOf(text).slice(0, MOST_WORDS);

/** Terms that a word finds: with its marks, without, as their beginning and, when `slips`, with one typing error. */
export const matchesOf = (index: InvertedIndex, word: Word, last: boolean, slips: boolean): readonly Match[] => {
  const { marked, folded } = word;
  const matches: Match[] = [];
  const add = (term: string, postings: Postings | undefined, worth: number): void => {
    if (postings !== undefined) matches.push({ term, postings, worth });
  };
  if (marked !== folded) add(folded, index.asWritten.get(AS_WRITTEN + marked), SAME_MARKS);
  add(folded, index.folded.get(folded), 1);
  if (last || folded.length >= SHORTEST_PREFIX) addLonger(index, folded, add);
  if (slips && folded.length >= SHORTEST_SLIP) addNear(index, folded, add);
  return matches;
};

type Add = (term: string, postings: Postings | undefined, worth: number) => void;

/** The less of a word was typed, the less it is worth. */
const addLonger = (index: InvertedIndex, folded: string, add: Add): void => {
  for (const [term, postings] of index.folded.atPrefix(folded)) {
    if (term !== folded) add(term, postings, PREFIX * (folded.length / term.length));
  }
};

/** One letter too many, too few or another, or two neighbours swapped: one slip of the fingers each. */
const addNear = (index: InvertedIndex, folded: string, add: Add): void => {
  for (const [term, [postings, distance]] of index.folded.fuzzyGet(folded, 1))
    if (distance === 1) add(term, postings, SLIP);
  for (const swapped of swaps(folded)) add(swapped, index.folded.get(swapped), SLIP);
};

const swaps = (word: string): string[] => {
  const letters = Array.from(word);
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index] ?? '';
    return letter === before
      ? []
      : [[...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join('')];
  });
};
