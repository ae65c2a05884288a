import type { DecisionWarning } from '../methods/decision-warning.ts';
import { type Consistency, consistencyOf } from './consistency.ts';
import { checkPairwise } from './pairwise-matrix.ts';
import { type Prioritisation, priorities } from './priorities.ts';
import type { RandomIndexTable } from './random-index.ts';

/** Choices of an AHP evaluation; the defaults are the eigenvector and the index of Aguarón and Moreno-Jiménez (2003). */
export interface AhpOptions {
  readonly prioritisation?: Prioritisation;
  readonly randomIndex?: RandomIndexTable;
}

/** Priorities, how consistent the judgements are, and what is to be said about that. */
export interface AhpResult {
  /** n weights that add up to 1. */
  readonly weights: number[];
  readonly consistency: Consistency;
  readonly warnings: readonly DecisionWarning[];
}

/**
 * Analytic hierarchy process, one matrix: priorities and consistency of n criteria judged in pairs.
 *
 * @param matrix n x n reciprocal judgements
 * @param field how the matrix is called in errors and warnings
 * @throws DecisionError as {@link checkPairwise}
 * @see Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill
 * @example ahpWeights([[1, 3], [1 / 3, 1]]).weights // [0.75, 0.25]
 */
export function ahpWeights(
  matrix: readonly (readonly number[])[],
  options: AhpOptions = {},
  field = 'matrix'
): AhpResult {
  const warnings = checkPairwise(matrix, field);
  const weights = priorities(matrix, options.prioritisation ?? 'eigenvector');
  const consistency = consistencyOf(matrix, weights, options.randomIndex ?? 'aguaron2003');
  return { weights, consistency, warnings: [...warnings, ...consistencyWarnings(consistency, matrix.length, field)] };
}

function consistencyWarnings(
  { cr, table, acceptable, worst }: Consistency,
  n: number,
  field: string
): DecisionWarning[] {
  if (cr === undefined) {
    const message = `${table} has no random index for ${n} criteria: no consistency ratio`;
    return [{ code: 'no-random-index', field, message }];
  }
  if (acceptable || !worst) return [];
  const at = `${field}[${worst.row}][${worst.column}]`;
  const percent = Math.round(worst.share * 100);
  const message = `CR is ${cr.toFixed(3)} (${table}); ${percent} % of it comes from this judgement of ${round(worst.judged)}, for which the others imply ${round(worst.implied)}`;
  return [{ code: 'inconsistent-judgements', field: at, message }];
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
