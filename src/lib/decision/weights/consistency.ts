import { multiply } from './priorities.ts';
import { randomIndex, type RandomIndexTable } from './random-index.ts';

/** How far pairwise judgements contradict each other. */
export interface Consistency {
  /** Mean of (A w)(i) / w(i): with the eigenvector the principal eigenvalue, else its estimate; n where consistent. */
  readonly lambdaMax: number;
  /** (lambda_max - n) / (n - 1). */
  readonly ci: number;
  /** CI / random index; undefined where the table has no index for n. */
  readonly cr: number | undefined;
  readonly table: RandomIndexTable;
  /** Koczkodaj's index, 0..1: the worst triad's min(|1 - b/(ac)|, |1 - ac/b|). */
  readonly koczkodaj: number;
  /** Whether CR stays within 0.10 (0.05 for n = 3, 0.08 for n = 4). */
  readonly acceptable: boolean;
  /** The judgement that adds most to the inconsistency; undefined where there is none. */
  readonly worst: WorstJudgement | undefined;
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

const NOISE = 1e-12;

/**
 * Consistency of a checked pairwise matrix. With e = a(i, j) w(j) / w(i), lambda_max - n is the sum over i < j of
 * (e + 1/e - 2) / n, so that every judgement has its exact share of the inconsistency.
 *
 * @param matrix n x n judgements
 * @param weights n priorities taken from it
 * @param table random index for CR
 * @see Saaty (1980); Koczkodaj (1993), Mathematical and Computer Modelling 18(7), 79-84
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
  const lambdaMax = Math.abs(lambda - n) <= NOISE * n ? n : lambda;
  const ci = n > 1 ? (lambdaMax - n) / (n - 1) : 0;
  const index = randomIndex(n, table);
  const cr = index === undefined ? undefined : index === 0 ? 0 : ci / index;
  const limit = n === 3 ? 0.05 : n === 4 ? 0.08 : 0.1;
  const worst = worstJudgement(matrix, weights);
  return {
    lambdaMax,
    ci,
    cr,
    table,
    koczkodaj: koczkodaj(matrix),
    acceptable: cr !== undefined && cr <= limit + NOISE,
    worst
  };
}

function worstJudgement(
  matrix: readonly (readonly number[])[],
  weights: readonly number[]
): WorstJudgement | undefined {
  let total = 0;
  let worst: Omit<WorstJudgement, 'share'> | undefined;
  let most = NOISE;
  for (const [row, judgements] of matrix.entries()) {
    for (let column = row + 1; column < judgements.length; column++) {
      const judged = judgements[column] ?? 1;
      const implied = (weights[row] ?? 0) / (weights[column] ?? 1);
      const error = judged / implied;
      const added = error + 1 / error - 2;
      total += added;
      if (added > most) {
        most = added;
        worst = { row, column, judged, implied };
      }
    }
  }
  return worst && { ...worst, share: most / total };
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
  return worst <= NOISE ? 0 : worst;
}
