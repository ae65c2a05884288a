import type { DecisionWarning } from '../methods/decision-warning.ts';
import { DecisionError } from '../shared/index.ts';

/** What stands beside every weight that was read off the data. */
export const DESCRIPTIVE: DecisionWarning = {
  code: 'descriptive-weights',
  field: 'weights',
  message: 'say how the data are spread, not what anybody values'
};

/**
 * Columns that are the same for every candidate, each with its warning; they get weight 0.
 *
 * @example constantColumns([[1, 5], [2, 5]]).has(1) // true
 */
export function constantColumns(matrix: readonly (readonly number[])[]): Map<number, DecisionWarning> {
  const first = matrix[0] ?? [];
  const message = 'is the same for every candidate: its spread, and so its weight, is 0';
  const found = new Map<number, DecisionWarning>();
  first.forEach((value, j) => {
    if (!matrix.every((row) => row[j] === value)) return;
    found.set(j, { code: 'constant-criterion', field: `matrix[*][${j}]`, message });
  });
  return found;
}

/**
 * Shares of a total.
 *
 * @throws DecisionError `constant` where there is nothing to share
 * @example shareOut([1, 3]) // [0.25, 0.75]
 */
export function shareOut(amounts: readonly number[]): number[] {
  const total = amounts.reduce((a, b) => a + b, 0);
  if (total === 0) throw new DecisionError('constant', 'matrix', 'no criterion tells the candidates apart');
  return amounts.map((amount) => amount / total);
}
