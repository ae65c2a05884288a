import type { Comparable, Condition } from '../port.ts';
import { compareValues, valuesAt } from './values.ts';

/** True when a document fits all conditions. */
export const fits = (document: unknown, conditions: readonly Condition[]): boolean =>
  conditions.every((condition) => fitsOne(document, condition));

/**
 * `is`, `in`, `atLeast` and `atMost` hold when one value at the path fits; `not` holds when none equals. Null stands for
 * a missing value. A range compares only with values of its own kind.
 */
const fitsOne = (document: unknown, condition: Condition): boolean => {
  const values = valuesAt(document, condition.field);
  const { is, not, atLeast, atMost } = condition;
  return (
    (is === undefined || equals(values, is)) &&
    (condition.in === undefined || condition.in.some((wanted) => equals(values, wanted))) &&
    (not === undefined || !equals(values, not)) &&
    inRange(values, atLeast, atMost)
  );
};

type Values = ReturnType<typeof valuesAt>;

const equals = (values: Values, wanted: Comparable): boolean =>
  wanted === null ? values.length === 0 : values.includes(wanted);

const inRange = (values: Values, atLeast: Comparable | undefined, atMost: Comparable | undefined): boolean => {
  if (atLeast === undefined && atMost === undefined) return true;
  return values.some((value) => reaches(value, atLeast, 1) && reaches(value, atMost, -1));
};

const reaches = (value: NonNullable<Comparable>, bound: Comparable | undefined, sign: 1 | -1): boolean =>
  bound === undefined || (bound !== null && typeof bound === typeof value && compareValues(value, bound) * sign >= 0);
