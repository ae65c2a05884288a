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
 * @param options prioritisation and random index
 * @param field how the matrix is called in errors and warnings
 * @returns n weights that add up to 1, the consistency, and a warning where the judgements are rounded or inconsistent
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
  { ci, cr, table, acceptable, worst }: Consistency,
  n: number,
  field: string
): DecisionWarning[] {
  if (ci === undefined) {
    const message = `gives a lambda_max below ${n}, which exact reciprocals never do: it has no consistency index`;
    return [{ code: 'no-consistency-index', field, message }];
  }
  if (cr === undefined) {
    const message = `${table} has no random index for ${n} criteria: no consistency ratio`;
    return [{ code: 'no-random-index', field, message }];
  }
  const [first, ...others] = worst;
  if (acceptable || !first) return [];
  const ratio = `CR is ${cr.toFixed(3)} (${table})`;
  if (others.length > 0) {
    const places = worst.map(({ row, column }) => `[${row}][${column}]`).join(', ');
    const message = `${ratio}; the judgements ${places} contradict each other and contribute equally`;
    return [{ code: 'inconsistent-judgements', field, message }];
  }
  const percent = Math.round(first.share * 100);
  const message = `${ratio}; ${percent} % of it comes from this judgement of ${round(first.judged)}, for which the others imply ${round(first.implied)}`;
  return [{ code: 'inconsistent-judgements', field: `${field}[${first.row}][${first.column}]`, message }];
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
