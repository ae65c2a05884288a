import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { queryWords } from '#lib/server/search/word-matches.ts';
import type { SearchQuery, SearchResult } from '../../port.ts';
import { conditionsSql, jsonPath } from '../conditions-sql.ts';
import type { Tables } from '../tables.ts';
import { askFor, everyWord, matchedWords, scoreOf, SHORTEST_SLIP } from './search-query.ts';
import type { Asked } from './search-query.ts';
import type { SearchWords } from './search-words.ts';

const DEFAULT_LIMIT = 50;

/** What is found, before conditions: where, and with which score. */
interface Found {
  readonly asked: readonly Asked[];
  readonly where: RawBuilder<boolean>;
  readonly score: RawBuilder<number>;
}

/** A text without a word finds everything, in the order of ids. */
export const searchDocuments = async (
  db: Kysely<Tables>,
  words: SearchWords,
  collection: string,
  query: SearchQuery
): Promise<SearchResult> => {
  const { where = [], offset = 0, limit = DEFAULT_LIMIT, facets = [] } = query;
  const found = await find(db, words, collection, query.text);
  if (found === undefined)
    return { hits: [], total: 0, facets: Object.fromEntries(facets.map((field) => [field, []])) };
  const fits = sql<boolean>`collection = ${collection} and ${found.where} and ${conditionsSql(where)}`;
  const [hits, totals, ...counts] = await Promise.all([
    hitsOf(db, found, fits, offset, limit),
    sql<{ total: number }>`select count(*) as total from documents where ${fits}`.execute(db),
    ...facets.map((field) => countValues(db, fits, field))
  ]);
  return {
    hits,
    total: totals.rows[0]?.total ?? 0,
    facets: Object.fromEntries(facets.map((field, index) => [field, counts[index] ?? []]))
  };
};

const find = async (
  db: Kysely<Tables>,
  words: SearchWords,
  collection: string,
  text: string
): Promise<Found | undefined> => {
  if (!/[\p{L}\p{N}]/u.test(text)) return { asked: [], where: sql`true`, score: sql`0::float8` };
  const asked = queryWords(text).map((word, index, all) => askFor(word, index === all.length - 1));
  if (asked.length === 0) return undefined;
  const strict = foundBy(asked);
  if (await isAny(db, collection, strict)) return strict;
  // A typing error is looked for only when nothing is found as typed.
  return foundBy(await Promise.all(asked.map((one) => withNear(words, collection, one))));
};

const withNear = async (words: SearchWords, collection: string, asked: Asked): Promise<Asked> => {
  const { folded } = asked.word;
  return folded.length < SHORTEST_SLIP ? asked : { ...asked, near: await words.near(collection, folded) };
};

const foundBy = (asked: readonly Asked[]): Found => ({
  asked,
  where: sql`search @@ ${everyWord(asked)}::text::tsquery`,
  score: scoreOf(asked)
});

const isAny = async (db: Kysely<Tables>, collection: string, { where }: Found): Promise<boolean> => {
  const { rows } = await sql<{ any: boolean }>`
    select exists(select 1 from documents where collection = ${collection} and ${where}) as any`.execute(db);
  return rows[0]?.any === true;
};

const hitsOf = async (
  db: Kysely<Tables>,
  { asked, score }: Found,
  fits: RawBuilder<boolean>,
  offset: number,
  limit: number
): Promise<SearchResult['hits']> => {
  const { rows } = await sql<{ id: string; score: number; lexemes: string[] | null }>`
    select found.id, found.score, tsvector_to_array(found.search) as lexemes
    from (
      select id, search, (${score})::float8 as score from documents where ${fits}
      order by score desc, id offset ${offset} limit ${limit}
    ) as found order by found.score desc, found.id`.execute(db);
  return rows.map((row) => ({ id: row.id, score: row.score, matched: matchedWords(asked, row.lexemes ?? []) }));
};

/** How many documents have each value; most frequent first, equal counts by value. */
const countValues = async (
  db: Kysely<Tables>,
  fits: RawBuilder<boolean>,
  field: string
): Promise<readonly { readonly value: string; readonly count: number }[]> => {
  const { rows } = await sql<{ value: string; count: number }>`
    select each.value collate "C" as value, count(distinct id) as count
    from documents, lateral (
      select found #>> '{}' as value from jsonb_path_query(body, ${jsonPath(field)}::text::jsonpath) as found
      where jsonb_typeof(found) in ('string', 'number', 'boolean')
    ) as each
    where ${fits} group by each.value order by count desc, value`.execute(db);
  return rows;
};
