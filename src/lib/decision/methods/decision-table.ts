import { DecisionError, sum } from '../shared/index.ts';
import { WRITTEN_NOISE } from '../shared/tolerance.ts';
import type { DecisionWarning } from './decision-warning.ts';

/** Whether a high or a low value of a criterion is the better one. */
export type Objective = 'max' | 'min';

/** What every cross-check method works on: m candidates by n criteria, checked once. */
export interface DecisionTable {
  /** m, at least 1. */
  readonly candidates: number;
  /** n, at least 1. */
  readonly criteria: number;
  /** m x n performances, row by row: candidate i, criterion j at `i * criteria + j`; all finite. */
  readonly values: Float64Array;
  /** n weights as they are used, none negative, at least one positive. */
  readonly weights: Float64Array;
  /** n flags: 1 where a low value is better. */
  readonly costs: Uint8Array;
  /** What was noticed while the table was made; every method hands it on. */
  readonly warnings: readonly DecisionWarning[];
}

/**
 * Checks a performance table and packs it for the methods.
 *
 * @param matrix m rows (candidates) of n finite numbers (criteria)
 * @param weights n non-negative numbers, not all zero
 * @param objectives n directions
 * @param options `normaliseWeights` (default true): weights are divided by their sum, with a warning where that was not 1
 * @returns the table packed row by row, with its weights as they are used and what there is to say about them
 * @throws DecisionError `empty`, `ragged`, `length-mismatch`, `not-finite`, `weight-negative`, `weights-zero`, `unknown-value`
 * @see Hwang & Yoon (1981), Multiple Attribute Decision Making: Methods and Applications, Springer (decision matrix)
 * @example decisionTable([[7, 300], [9, 450]], [0.6, 0.4], ['max', 'min'])
 */
export function decisionTable(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  objectives: readonly Objective[],
  options: { readonly normaliseWeights?: boolean } = {}
): DecisionTable {
  const criteria = columnsOf(matrix);
  requireLength(weights.length, criteria, 'weights');
  requireLength(objectives.length, criteria, 'objectives');
  const costs = Uint8Array.from(objectives, (objective, index) => {
    if ((objective as string) !== 'max' && (objective as string) !== 'min') {
      throw new DecisionError('unknown-value', `objectives[${index}]`, 'must be max or min');
    }
    return objective === 'min' ? 1 : 0;
  });
  const warnings: DecisionWarning[] = [];
  const used = weightVector(weights, options.normaliseWeights ?? true, warnings);
  return { candidates: matrix.length, criteria, values: packMatrix(matrix), weights: used, costs, warnings };
}

/**
 * Rows of equal length as one typed array, row by row.
 *
 * @param field how the matrix is called in an error
 * @throws DecisionError `empty`, `ragged`, `not-finite`
 * @example packMatrix([[1, 2], [3, 4]]) // Float64Array [1, 2, 3, 4]
 */
export function packMatrix(matrix: readonly ArrayLike<number>[], field = 'matrix'): Float64Array {
  const columns = columnsOf(matrix, field);
  const packed = new Float64Array(matrix.length * columns);
  matrix.forEach((row, i) => {
    for (let j = 0; j < columns; j++) {
      const value = row[j] ?? NaN;
      if (!Number.isFinite(value)) {
        throw new DecisionError('not-finite', `${field}[${i}][${j}]`, 'must be a finite number');
      }
      packed[i * columns + j] = value;
    }
  });
  return packed;
}

/**
 * The common length of the rows.
 *
 * @throws DecisionError `empty`, `ragged`
 * @example columnsOf([[1, 2, 3]]) // 3
 */
export function columnsOf(matrix: readonly ArrayLike<number>[], field = 'matrix'): number {
  const columns = matrix[0]?.length ?? 0;
  if (columns === 0) throw new DecisionError('empty', field, 'needs at least one candidate and one criterion');
  const ragged = matrix.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    const found = matrix[ragged]?.length ?? 0;
    throw new DecisionError('ragged', `${field}[${ragged}]`, `has ${found} values where the first row has ${columns}`);
  }
  return columns;
}

/**
 * Checks weights and, where asked, divides them by their sum.
 *
 * @param warnings receives `weights-scaled`, `weights-not-normalised` and `weight-zero`
 * @throws DecisionError `not-finite`, `weight-negative`, `weights-zero`
 * @example weightVector([3, 1], true, []) // Float64Array [0.75, 0.25]
 */
function weightVector(weights: readonly number[], normalise: boolean, warnings: DecisionWarning[]): Float64Array {
  weights.forEach((weight, index) => {
    if (!Number.isFinite(weight)) {
      throw new DecisionError('not-finite', `weights[${index}]`, 'must be a finite number');
    }
    if (weight < 0) throw new DecisionError('weight-negative', `weights[${index}]`, 'must not be negative');
    if (weight === 0) {
      const message = 'is 0: the criterion does not count in the result';
      warnings.push({ code: 'weight-zero', field: `weights[${index}]`, message });
    }
  });
  const total = sum(weights, 'weights');
  if (total === 0) throw new DecisionError('weights-zero', 'weights', 'at least one weight must be positive');
  // What misses 1 by no more was rounded to be written down, and is scaled without a word.
  const unit = Math.abs(total - 1) <= WRITTEN_NOISE;
  if (!unit && normalise) {
    const message = `add up to ${Number(total.toPrecision(12))}, not to 1; each was divided by that sum`;
    warnings.push({ code: 'weights-scaled', field: 'weights', message });
  } else if (!unit) {
    const message = `add up to ${Number(total.toPrecision(12))}, not to 1, and are used as given`;
    warnings.push({ code: 'weights-not-normalised', field: 'weights', message });
  }
  return normalise ? Float64Array.from(weights, (weight) => weight / total) : Float64Array.from(weights);
}

function requireLength(found: number, wanted: number, field: string): void {
  if (found !== wanted) {
    throw new DecisionError('length-mismatch', field, `has ${found} values where the matrix has ${wanted} columns`);
  }
}
