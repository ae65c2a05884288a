import type { InvertedIndex } from './inverted-index.ts';
import type { Match } from './word-matches.ts';

export interface Scored {
  readonly ordinal: number;
  readonly score: number;
}

/** Documents that answer every word, with their scores, in no order. */
export const scoreDocuments = (index: InvertedIndex, words: readonly (readonly Match[])[]): Scored[] => {
  const scores = new Float64Array(index.extent);
  const best = new Float64Array(index.extent);
  /** How many of the words a document has answered. */
  const answered = new Uint8Array(index.extent);
  let found: number[] = [];
  // The rarest word first: the others then touch only what it left.
  const byCost = [...words].sort((a, b) => cost(a) - cost(b));
  for (const [step, matches] of byCost.entries()) {
    found = answerWord(matches, step, best, answered);
    const rarity = inverseFrequency(index, matches);
    for (const ordinal of found) scores[ordinal] = (scores[ordinal] ?? 0) + (best[ordinal] ?? 0) * rarity;
  }
  return found.flatMap((ordinal) => (index.isLive(ordinal) ? [{ ordinal, score: scores[ordinal] ?? 0 }] : []));
};

const cost = (matches: readonly Match[]): number => matches.reduce((sum, { postings }) => sum + postings.size, 0);

/** Documents that answered all words before and answer this one; `best` holds the best way in which they do. */
const answerWord = (matches: readonly Match[], step: number, best: Float64Array, answered: Uint8Array): number[] => {
  const found: number[] = [];
  for (const { postings, worth } of matches) {
    for (let at = 0; at < postings.size; at++) {
      const ordinal = postings.documentAt(at);
      const before = answered[ordinal];
      const score = postings.weightAt(at) * worth;
      if (before === step) {
        answered[ordinal] = step + 1;
        best[ordinal] = score;
        found.push(ordinal);
      } else if (before === step + 1 && score > (best[ordinal] ?? 0)) {
        best[ordinal] = score;
      }
    }
  }
  return found;
};

/** Robertson and Sparck Jones's idf, never negative, of the most frequent term that answers the word. */
const inverseFrequency = (index: InvertedIndex, matches: readonly Match[]): number => {
  const frequency = Math.min(index.live, Math.max(0, ...matches.map(({ postings }) => postings.size)));
  return Math.log(1 + (index.live - frequency + 0.5) / (frequency + 0.5));
};
