import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Comparable, Condition } from '../port.ts';
import { plainText } from './plain-json.ts';

/** Values that a condition can be about: what is null or an object counts as nothing there. */
const SCALAR = '(@.type() == "string" || @.type() == "number" || @.type() == "boolean")';

/**
 * A dotted path as jsonpath. In its lax mode a member of an array is that of each element; the two `[*]` go into arrays
 * and arrays within arrays, and leave everything else as it is.
 */
export const jsonPath = (field: string): string =>
  `$${field
    .split('.')
    .map((step) => `[*][*].${JSON.stringify(plainText(step))}`)
    .join('')}[*][*]`;

/** All conditions on `documents.body`, as SQL. */
export const conditionsSql = (conditions: readonly Condition[]): RawBuilder<boolean> => {
  const all = conditions.flatMap(conditionSql);
  return all.length === 0 ? sql`true` : sql`(${sql.join(all, sql` and `)})`;
};

const conditionSql = (condition: Condition): RawBuilder<boolean>[] => {
  const { field, is, not, atLeast, atMost } = condition;
  const parts: RawBuilder<boolean>[] = [];
  if (is !== undefined) parts.push(equals(field, is));
  if (condition.in !== undefined) parts.push(oneOf(field, condition.in));
  if (not !== undefined) parts.push(sql`not ${equals(field, not)}`);
  if (atLeast !== undefined || atMost !== undefined) parts.push(inRange(field, atLeast, atMost));
  return parts;
};

const oneOf = (field: string, values: readonly Comparable[]): RawBuilder<boolean> =>
  values.length === 0
    ? sql`false`
    : sql`(${sql.join(
        values.map((value) => equals(field, value)),
        sql` or `
      )})`;

const equals = (field: string, value: Comparable): RawBuilder<boolean> =>
  value === null ? sql`not ${exists(field, SCALAR)}` : exists(field, '@ == $a', { a: plain(value) });

const inRange = (
  field: string,
  atLeast: Comparable | undefined,
  atMost: Comparable | undefined
): RawBuilder<boolean> => {
  if (atLeast === null || atMost === null) return sql`false`;
  const bounds = [...(atLeast === undefined ? [] : ['@ >= $a']), ...(atMost === undefined ? [] : ['@ <= $b'])];
  // Values of another kind than the bound compare as unknown, which lets nothing through.
  return exists(field, bounds.join(' && '), {
    ...(atLeast === undefined ? {} : { a: plain(atLeast) }),
    ...(atMost === undefined ? {} : { b: plain(atMost) })
  });
};

const plain = (value: NonNullable<Comparable>): NonNullable<Comparable> =>
  typeof value === 'string' ? plainText(value) : value;

const exists = (
  field: string,
  filter: string,
  values: Readonly<Record<string, NonNullable<Comparable>>> = {}
): RawBuilder<boolean> =>
  sql`jsonb_path_exists(body, ${`${jsonPath(field)} ? (${filter})`}::text::jsonpath, ${JSON.stringify(values)}::text::jsonb)`;
