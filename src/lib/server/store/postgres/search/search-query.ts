import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { AS_WRITTEN } from '#lib/server/search/index-terms.ts';
import type { Word } from '#lib/server/search/words.ts';
import { quoted } from './search-vector.ts';

/** A word of the query with all that answers it. */
export interface Asked {
  readonly word: Word;
  /** Words that only begin with it answer it too. */
  readonly prefix: boolean;
  /** Words at one typing error. */
  readonly near: readonly string[];
}

/** The last word may still be being typed; the others count as begun from this length. */
const SHORTEST_PREFIX = 4;
/** Shorter words have too many neighbours at one error for that to mean anything. */
export const SHORTEST_SLIP = 4;

export const askFor = (word: Word, last: boolean, near: readonly string[] = []): Asked => ({
  word,
  prefix: last || word.folded.length >= SHORTEST_PREFIX,
  near
});

/** The tsquery that a document must fit: every word, in any of its ways. */
export const everyWord = (asked: readonly Asked[]): string =>
  asked
    .map(
      (one) =>
        `(${waysOf(one)
          .map(([query]) => query)
          .join(' | ')})`
    )
    .join(' & ');

/** What a way of matching is worth beside the same letters without marks (1), as in the embedded search. */
const SAME_MARKS = 3;
const PREFIX = 0.5;
const SLIP = 0.3;

const waysOf = ({ word: { marked, folded }, prefix, near }: Asked): [query: string, worth: number][] => [
  ...(marked === folded ? [] : [[quoted(AS_WRITTEN + marked), SAME_MARKS] as [string, number]]),
  [quoted(folded), 1],
  ...(prefix ? [[`${quoted(folded)}:*`, PREFIX] as [string, number]] : []),
  ...near.map((other): [string, number] => [quoted(other), SLIP])
];

/** Weights of D, C, B and A. */
const WEIGHTS = '{0.15, 0.3, 0.6, 1}';
/** Divide by 1 + the logarithm of the document's length. */
const BY_LENGTH = 1;

/** The sum over the words of the best way in which each is answered. */
export const scoreOf = (asked: readonly Asked[]): RawBuilder<number> => sql.join(asked.map(scoreOfWord), sql` + `);

const scoreOfWord = (one: Asked): RawBuilder<number> => {
  const ways = waysOf(one).map(
    ([query, worth]) =>
      sql`${worth}::float8 * ts_rank(${WEIGHTS}::text::float4[], search, ${query}::text::tsquery, ${BY_LENGTH})`
  );
  return sql`greatest(${sql.join(ways)})`;
};

/** The words of a document, without marks, that answer the query. */
export const matchedWords = (asked: readonly Asked[], lexemes: readonly string[]): string[] => {
  const there = new Set(lexemes);
  const found = new Set<string>();
  for (const { word, prefix, near } of asked) {
    if (there.has(word.folded) || there.has(AS_WRITTEN + word.marked)) found.add(word.folded);
    if (prefix) for (const lexeme of lexemes) if (lexeme.startsWith(word.folded)) found.add(lexeme);
    for (const other of near) if (there.has(other)) found.add(other);
  }
  return [...found];
};
