import { ABBREVIATIONS } from './abbreviations.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** Terms with this before them are words as written, marks and all; the others are without marks. */
export const AS_WRITTEN = '=';

interface Abbreviation {
  readonly short: Word;
  readonly long: readonly Word[];
}

const abbreviations: readonly Abbreviation[] = ABBREVIATIONS.flatMap(([abbreviation, words]) =>
  wordsOf(abbreviation).map((short) => ({ short, long: wordsOf(words) }))
);

const byShort = Map.groupBy(abbreviations, ({ short }) => short.folded);
const byFirst = Map.groupBy(abbreviations, ({ long }) => long[0]?.folded ?? '');

/** The terms that a text is found by: each word folded and as written, and what abbreviations stand for in it. */
export const indexTerms = (text: string): string[] => {
  const words = wordsOf(text);
  const terms: string[] = [];
  for (const [index, word] of words.entries()) {
    addWord(terms, word);
    for (const { long } of byShort.get(word.folded) ?? []) for (const each of long) addWord(terms, each);
    for (const { short, long } of byFirst.get(word.folded) ?? []) {
      if (long.every(({ folded }, offset) => words[index + offset]?.folded === folded)) addWord(terms, short);
    }
  }
  return terms;
};

const addWord = (terms: string[], { marked, folded }: Word): void => {
  terms.push(folded);
  if (marked !== folded) terms.push(AS_WRITTEN + marked);
};
