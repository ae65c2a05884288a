import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { distance } from './one-slip.ts';
import type { Tables } from '../tables.ts';

/** Most words that a server remembers to have written down. */
const MOST_KNOWN = 200_000;

/**
 * Every word that was ever indexed, for finding near misses. Words are written down before the commit that brings them:
 * one too many (of a refused commit) finds nothing and does no harm.
 */
export class SearchWords {
  readonly #db: Kysely<Tables>;
  readonly #known = new Set<string>();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async add(collection: string, words: Iterable<string>): Promise<void> {
    const fresh = [...new Set(words)].filter((word) => !this.#known.has(`${collection} ${word}`)).sort();
    if (fresh.length === 0) return;
    await sql`
      insert into search_words (collection, word) select ${collection}, new.word from unnest(${fresh}::text[]) as new (word)
      on conflict do nothing`.execute(this.#db);
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    for (const word of fresh) this.#known.add(`${collection} ${word}`);
  }

  /**
   * Words at one slip of the fingers. One slip leaves the first or the second half of a word as it is, unless it swaps
   * the two letters in the middle: so few words need a closer look.
   */
  async near(collection: string, word: string): Promise<string[]> {
    const letters = Array.from(word);
    const middle = Math.floor(letters.length / 2);
    const [start, end] = [letters.slice(0, middle).join(''), letters.slice(middle).join('')];
    const swapped = [
      ...letters.slice(0, middle - 1),
      letters[middle] ?? '',
      letters[middle - 1] ?? '',
      ...letters.slice(middle + 1)
    ].join('');
    const { rows } = await sql<{ word: string }>`
      select word from search_words where collection = ${collection}
        and char_length(word) between ${letters.length - 1} and ${letters.length + 1}
        and (starts_with(word, ${start}) or right(word, ${letters.length - middle}) = ${end} or word = ${swapped})
      order by word`.execute(this.#db);
    return rows.map((row) => row.word).filter((other) => distance(letters, Array.from(other)) === 1);
  }
}
