import { RESULT_NOISE, WRITTEN_NOISE } from '../shared/tolerance.ts';
import { multiply } from './priorities.ts';
import { randomIndex, type RandomIndexTable } from './random-index.ts';

/** How far pairwise judgements contradict each other. */
export interface Consistency {
  /** Mean of (A w)(i) / w(i): with the eigenvector the principal eigenvalue, else its estimate; n where consistent. */
  readonly lambdaMax: number;
  /** (lambda_max - n) / (n - 1), 0 up to n = 2; undefined where rounded reciprocals bring lambda_max below n, for then it means nothing. */
  readonly ci: number | undefined;
  /** CI / random index; undefined where CI is, or where the table has no index for n. */
  readonly cr: number | undefined;
  readonly table: RandomIndexTable;
  /** Koczkodaj's index, 0..1: the worst triad's min(|1 - b/(ac)|, |1 - ac/b|). */
  readonly koczkodaj: number;
  /** Whether CR stays within 0.10 (0.05 for n = 3, 0.08 for n = 4). */
  readonly acceptable: boolean;
  /**
   * The judgement that adds most to the inconsistency, or all that add equally much: with n = 3 always the whole triad,
   * for each of its judgements contradicts the other two as they contradict it. Empty where there is no inconsistency.
   */
  readonly worst: readonly WorstJudgement[];
}

/** One judgement a(row, column), row < column, seen against the priorities. */
export interface WorstJudgement {
  readonly row: number;
  readonly column: number;
  /** a(row, column) as it was judged. */
  readonly judged: number;
  /** w(row) / w(column): what the other judgements make of it. */
  readonly implied: number;
  /** Its share of lambda_max - n, 0..1; the shares of all judgements add up to 1. */
  readonly share: number;
}

/**
 * Consistency of a checked pairwise matrix. With e = a(i, j) w(j) / w(i), lambda_max - n is the sum over i < j of
 * (e + 1/e - 2) / n, so that every judgement has its exact share of the inconsistency.
 *
 * @param matrix n x n judgements
 * @param weights n priorities taken from it
 * @param table random index for CR
 * @returns lambda_max, CI and CR, Koczkodaj's index, and the judgements to look at first
 * @see Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill; Koczkodaj (1993), Mathematical and Computer Modelling 18(7), 79-84
 * @example consistencyOf([[1, 2], [0.5, 1]], [2 / 3, 1 / 3], 'aguaron2003').cr // 0
 */
export function consistencyOf(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  table: RandomIndexTable
): Consistency {
  const n = matrix.length;
  const image = multiply(matrix, weights);
  const lambda = image.reduce((sum, value, i) => sum + value / (weights[i] ?? 1), 0) / n;
  // No matrix of reciprocals has a smaller eigenvalue than n; what lies below is binary noise.
  const lambdaMax = Math.abs(lambda - n) <= RESULT_NOISE * n ? n : lambda;
  // Two criteria cannot be judged inconsistently, however their one judgement is rounded.
  const ci = n <= 2 ? 0 : lambdaMax < n ? undefined : (lambdaMax - n) / (n - 1);
  const index = randomIndex(n, table);
  const cr = ci === undefined || index === undefined ? undefined : index === 0 ? 0 : ci / index;
  const limit = n === 3 ? 0.05 : n === 4 ? 0.08 : 0.1;
  return {
    lambdaMax,
    ci,
    cr,
    table,
    koczkodaj: koczkodaj(matrix),
    acceptable: cr !== undefined && cr <= limit + RESULT_NOISE,
    worst: worstJudgements(matrix, weights)
  };
}

function worstJudgements(
  matrix: readonly (readonly number[])[],
  weights: readonly number[]
): readonly WorstJudgement[] {
  const pairs = matrix.flatMap((judgements, row) =>
    judgements.flatMap((judged, column) => {
      if (column <= row) return [];
      const implied = (weights[row] ?? 0) / (weights[column] ?? 1);
      const error = judged / implied;
      // e + 1/e - 2 without the difference of nearly equal numbers.
      return [{ row, column, judged, implied, added: ((error - 1) * (error - 1)) / error }];
    })
  );
  const total = pairs.reduce((sum, { added }) => sum + added, 0);
  const most = pairs.reduce((largest, { added }) => Math.max(largest, added), 0);
  if (most <= RESULT_NOISE) return [];
  return pairs
    .filter(({ added }) => added >= most * (1 - WRITTEN_NOISE))
    .map(({ added, ...judgement }) => ({ ...judgement, share: added / total }));
}

function koczkodaj(matrix: readonly (readonly number[])[]): number {
  const a = (i: number, j: number) => matrix[i]?.[j] ?? 1;
  let worst = 0;
  for (let i = 0; i < matrix.length; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      for (let k = j + 1; k < matrix.length; k++) {
        const detour = a(i, j) * a(j, k);
        const miss = Math.min(Math.abs(1 - a(i, k) / detour), Math.abs(1 - detour / a(i, k)));
        if (miss > worst) worst = miss;
      }
    }
  }
  return worst <= RESULT_NOISE ? 0 : worst;
}
