import { DecisionError } from '../shared/index.ts';
import { portableExp, portableLog } from '../shared/portable-math.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';

/** How priorities are taken from pairwise judgements; the three agree on a consistent matrix. */
export type Prioritisation = 'eigenvector' | 'geometric_mean' | 'column_mean';

const CONVERGED = 1e-15;
const MOST_STEPS = 10_000;

/**
 * Priorities of n criteria from a checked pairwise matrix:
 * - `eigenvector`: A w = lambda_max w, by power iteration until no weight moves by more than 1e-15, by repeated squaring
 *   where it does not come to that
 * - `geometric_mean`: w(i) proportional to the nth root of the product of row i
 * - `column_mean`: mean over the columns of a(i, j) / sum of column j
 *
 * @param matrix n x n, positive
 * @returns n weights that add up to 1
 * @throws DecisionError `infeasible` where the iteration does not settle (judgements many powers of ten apart)
 * @see Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill; Crawford & Williams (1985), Journal of Mathematical Psychology 29(4), 387-405
 * @example priorities([[1, 3], [1 / 3, 1]], 'eigenvector') // [0.75, 0.25]
 */
export function priorities(matrix: readonly (readonly number[])[], prioritisation: Prioritisation): number[] {
  if (prioritisation === 'eigenvector') return principalEigenvector(matrix);
  return prioritisation === 'geometric_mean' ? rowGeometricMeans(matrix) : columnMeans(matrix);
}

function principalEigenvector(matrix: readonly (readonly number[])[]): number[] {
  return iterated(matrix, columnMeans(matrix)) ?? settled(matrix, columnMeans(squaredOften(matrix)));
}

/** Power iteration; undefined where other eigenvalues are almost as large and it goes on and on. */
function iterated(matrix: readonly (readonly number[])[], start: readonly number[]): number[] | undefined {
  let weights = [...start];
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = weights;
    weights = toUnitSum(multiply(matrix, before));
    const moved = weights.reduce((most, weight, i) => Math.max(most, Math.abs(weight - (before[i] ?? 0))), 0);
    if (moved <= CONVERGED) return weights;
  }
  return undefined;
}

/** A power of the matrix so high that every column is the eigenvector: 40 squarings stand for 10^12 steps. */
function squaredOften(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let power = matrix;
  for (let squaring = 0; squaring < 40; squaring++) {
    const columns = power.map((_, j) =>
      multiply(
        power,
        power.map((row) => row[j] ?? 0)
      )
    );
    const largest = columns.flat().reduce((a, b) => Math.max(a, b), 0);
    power = power.map((_, i) => columns.map((column) => (column[i] ?? 0) / largest));
  }
  return power;
}

/** @throws DecisionError `infeasible` where A w is no multiple of w */
function settled(matrix: readonly (readonly number[])[], weights: number[]): number[] {
  const image = toUnitSum(multiply(matrix, weights));
  if (image.every((value, i) => Math.abs(value - (weights[i] ?? 0)) <= RESULT_NOISE)) return weights;
  throw new DecisionError(
    'infeasible',
    'matrix',
    'the principal eigenvector does not settle: the judgements are too far apart'
  );
}

function rowGeometricMeans(matrix: readonly (readonly number[])[]): number[] {
  const logs = matrix.map((row) => row.reduce((sum, value) => sum + portableLog(value), 0) / row.length);
  const largest = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  return toUnitSum(logs.map((log) => portableExp(Math.max(-700, log - largest))));
}

function columnMeans(matrix: readonly (readonly number[])[]): number[] {
  const sums = matrix.map((_, j) => matrix.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  return toUnitSum(matrix.map((row) => row.reduce((sum, value, j) => sum + value / (sums[j] ?? 1), 0)));
}

/**
 * Matrix times vector.
 *
 * @param matrix n x k
 * @param vector k numbers
 * @returns n numbers
 * @example multiply([[1, 2], [3, 4]], [1, 1]) // [3, 7]
 */
export function multiply(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0));
}

function toUnitSum(values: readonly number[]): number[] {
  const total = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / total);
}
