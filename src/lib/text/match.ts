import { fold } from './fold.ts';
import { foldTone } from './tone.ts';
import { tokens } from './tokens.ts';

/** Worth of one matched word by its marks. A query without marks means any marks; with other marks, another word. */
const SAME_MARKS = 1;
const MARKS_LEFT_OUT = 0.75;
const OTHER_MARKS = 0.4;
/** A word that only begins as the query does is worth less than the word itself. */
const PREFIX = 0.8;
/** Words that stand together in the order of the query are worth more than the same words apart. */
const APART = 0.9;

/**
 * How well a text answers a query, 0 (some word of the query is missing) to 1 (the very words, marks and all, together).
 * Every word of the query must begin a word of the text; tone placement, case and composition make no difference.
 *
 * @example
 * matchScore('phần mềm', 'Phần mềm họp') > matchScore('phan mem', 'Phần mềm họp') // exact marks first
 * matchScore('phan mem', 'Phần cứng') // 0
 */
export function matchScore(query: string, text: string): number {
  const asked = wordsOf(query);
  const words = wordsOf(text);
  if (asked.length === 0) return 0;
  let total = 0;
  for (const word of asked) {
    const best = words.reduce((most, candidate) => Math.max(most, wordScore(word, candidate)), 0);
    if (best === 0) return 0;
    total += best;
  }
  return (total / asked.length) * (standTogether(asked, words) ? 1 : APART);
}

interface Word {
  readonly marked: string;
  readonly folded: string;
}

const wordsOf = (text: string): Word[] =>
  tokens(foldTone(text).toLowerCase()).map((token) => ({ marked: token.text, folded: fold(token.text) }));

function wordScore(asked: Word, word: Word): number {
  if (!word.folded.startsWith(asked.folded)) return 0;
  const extent = word.folded.length === asked.folded.length ? 1 : PREFIX;
  if (word.marked.startsWith(asked.marked)) return SAME_MARKS * extent;
  return (asked.marked === asked.folded ? MARKS_LEFT_OUT : OTHER_MARKS) * extent;
}

function standTogether(asked: readonly Word[], words: readonly Word[]): boolean {
  return words.some((_, start) =>
    asked.every((word, i) => {
      const candidate = words[start + i];
      return candidate !== undefined && wordScore(word, candidate) > 0;
    })
  );
}
