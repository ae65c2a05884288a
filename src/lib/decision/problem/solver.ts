import { DecisionError } from '../shared/index.ts';
import type { DecisionWarning } from '../methods/decision-warning.ts';
import { type DecisionTable, decisionTable } from '../methods/decision-table.ts';
import type { DecisionProblem, Result } from './decision-problem.ts';
import type { Parameters } from './parameters.ts';
import { readFlag } from './read-values.ts';

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
 */
export function needed<K extends 'matrix' | 'weights' | 'objectives' | 'data'>(
  problem: DecisionProblem,
  name: K
): NonNullable<DecisionProblem[K]> {
  const value = problem[name];
  if (value === undefined) throw new DecisionError('missing-parameter', name, 'is needed by this method');
  return value;
}

/** The table of a problem with matrix, weights and objectives; obeys `weights_normalised`, true where not given. */
export function tableOf(problem: DecisionProblem, params: Parameters): DecisionTable {
  const normaliseWeights = params.take('weights_normalised', { read: readFlag, fallback: true });
  return decisionTable(needed(problem, 'matrix'), needed(problem, 'weights'), needed(problem, 'objectives'), {
    normaliseWeights
  });
}

/** The same for methods whose weights are always divided by their sum. */
export function normalisedTableOf(problem: DecisionProblem): DecisionTable {
  return decisionTable(needed(problem, 'matrix'), needed(problem, 'weights'), needed(problem, 'objectives'));
}
