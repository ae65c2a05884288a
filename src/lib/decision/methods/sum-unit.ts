import type { DecisionTable } from './decision-table.ts';

/** A sum as the product of two numbers, for as one it may leave double precision; x / sum is x / largest / total. */
export interface SumUnit {
  readonly largest: number;
  /** The sum in units of the largest. */
  readonly total: number;
}

/**
 * Sum of one criterion's performances.
 *
 * @param table m x n performances
 * @param j criterion, none of its performances negative
 * @returns a unit of 1 where every performance is 0
 * @example sumUnit(decisionTable([[1], [3]], [1], ['max']), 0) // { largest: 3, total: 4 / 3 }
 */
export function sumUnit({ criteria, values }: DecisionTable, j: number): SumUnit {
  let largest = 0;
  for (let at = j; at < values.length; at += criteria) largest = Math.max(largest, values[at] ?? 0);
  if (largest === 0) return { largest: 1, total: 1 };
  let total = 0;
  for (let at = j; at < values.length; at += criteria) total += (values[at] ?? 0) / largest;
  return { largest, total };
}
