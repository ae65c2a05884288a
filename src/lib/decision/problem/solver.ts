import { DecisionError } from '../shared/index.ts';
import type { DecisionWarning } from '../methods/decision-warning.ts';
import { type DecisionTable, decisionTable } from '../methods/decision-table.ts';
import type { DecisionProblem, Result } from './decision-problem.ts';
import type { Parameters } from './parameters.ts';
import { readFields, readFlag } from './read-values.ts';

/** Turns one kind of problem into its result; bad input is a DecisionError. */
export type Solver = (problem: DecisionProblem, params: Parameters) => Solved;

/** What a solver returns. */
export interface Solved {
  readonly result: Result;
  readonly warnings: readonly DecisionWarning[];
}

/**
 * An input that the method cannot do without.
 *
 * @throws DecisionError `missing-parameter`
 * @example needed(problem, 'matrix')
 */
export function needed<K extends 'matrix' | 'weights' | 'objectives' | 'data'>(
  problem: DecisionProblem,
  name: K
): NonNullable<DecisionProblem[K]> {
  const value = problem[name];
  if (value === undefined) throw new DecisionError('missing-parameter', name, 'is needed by this method');
  return value;
}

/**
 * The data of a problem, which have no other fields than a method reads.
 *
 * @throws DecisionError `missing-parameter` (no data), `unknown-parameter` (another field)
 * @example dataOf(problem, ['offers'])['offers']
 */
export function dataOf(problem: DecisionProblem, names: readonly string[]): Readonly<Record<string, unknown>> {
  return readFields(needed(problem, 'data'), 'data', names);
}

/**
 * The table of a problem with matrix, weights and objectives; obeys `weights_normalised`, true where not given.
 *
 * @throws DecisionError `missing-parameter`, and as {@link decisionTable}
 * @example tableOf(problem, params).candidates // 2
 */
export function tableOf(problem: DecisionProblem, params: Parameters): DecisionTable {
  const normaliseWeights = params.take('weights_normalised', { read: readFlag, fallback: true });
  return decisionTable(needed(problem, 'matrix'), needed(problem, 'weights'), needed(problem, 'objectives'), {
    normaliseWeights
  });
}

/**
 * The same for methods whose weights are always divided by their sum.
 *
 * @throws DecisionError `missing-parameter`, and as {@link decisionTable}
 * @example normalisedTableOf(problem).criteria // 2
 */
export function normalisedTableOf(problem: DecisionProblem): DecisionTable {
  return decisionTable(needed(problem, 'matrix'), needed(problem, 'weights'), needed(problem, 'objectives'));
}
