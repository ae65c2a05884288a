import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Query } from '../port.ts';
import { jsonPath } from './conditions-sql.ts';

type Sort = NonNullable<Query['sort']>;

const FIRST = '? (@.type() == "string" || @.type() == "number" || @.type() == "boolean")';

/**
 * By the fields in turn, missing values last either way, ties by id: false before true, numbers by size, texts by code
 * points (collation "C"), unlike kinds in that order.
 */
export const orderSql = (sort: Sort): RawBuilder<unknown> => sql.join([...sort.flatMap(fieldOrder), sql`id`]);

const fieldOrder = ({ field, direction }: Sort[number]): RawBuilder<unknown>[] => {
  const value = sql`jsonb_path_query_first(body, ${`${jsonPath(field)} ${FIRST}`}::text::jsonpath)`;
  const way = sql.raw(direction === 'asc' ? 'asc nulls last' : 'desc nulls last');
  const of = (kind: string, what: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`case when jsonb_typeof(${value}) = ${kind} then ${what} end ${way}`;
  return [
    sql`case jsonb_typeof(${value}) when 'boolean' then 0 when 'number' then 1 when 'string' then 2 end ${way}`,
    of('boolean', sql`${value}::text = 'true'`),
    of('number', sql`(${value} #>> '{}')::numeric`),
    of('string', sql`(${value} #>> '{}') collate "C"`)
  ];
};
