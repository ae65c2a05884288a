import type { DecisionWarning } from '../methods/decision-warning.ts';
import { columnsOf, type Objective, packMatrix } from '../methods/decision-table.ts';
import { averageRanks, DecisionError } from '../shared/index.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';
import { correlationOfDeviations, dot } from '../shared/correlation.ts';
import { constantColumns, DESCRIPTIVE, shareOut } from './descriptive.ts';

/** Choices of CRITIC. */
export interface CriticOptions {
  /** Pearson by default; Spearman is Pearson on average ranks. */
  readonly correlation?: 'pearson' | 'spearman';
  /** Turn costs so that high is better before correlating; on by default. Published tables exist that do not. */
  readonly directionAware?: boolean;
}

/** Weights that describe contrast and conflict in the data. */
export interface CriticResult {
  /** n weights that add up to 1. */
  readonly weights: number[];
  /** n amounts of information C = sigma * sum of (1 - r). */
  readonly information: number[];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * CRITIC, criteria importance through intercriteria correlation: on min-max values, C(j) = sigma(j) * sum over k of
 * (1 - r(j, k)), w = C / sum of C; sigma is the standard deviation, r the correlation.
 *
 * @param matrix m x n performances, any finite numbers, m at least 2
 * @param objectives n directions
 * @param options which correlation, and whether costs are turned
 * @returns n weights that add up to 1 and n amounts of information, with a warning for every constant criterion
 * @throws DecisionError `empty`, `ragged`, `not-finite`, `length-mismatch`, `too-few`, `constant` (nothing varies, or
 *   all that varies is perfectly correlated)
 * @see Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22(7), 763-770
 * @example criticWeights([[1, 9], [2, 5], [4, 6]], ['max', 'min']).weights
 */
export function criticWeights(
  matrix: readonly (readonly number[])[],
  objectives: readonly Objective[],
  options: CriticOptions = {}
): CriticResult {
  const columns = columnsOf(matrix);
  packMatrix(matrix);
  if (objectives.length !== columns) {
    throw new DecisionError('length-mismatch', 'objectives', `has ${objectives.length} values for ${columns} criteria`);
  }
  if (matrix.length < 2) throw new DecisionError('too-few', 'matrix', 'the spread of one candidate is undefined');
  const constant = constantColumns(matrix);
  const turned = options.directionAware ?? true;
  const values = objectives.map((objective, j) =>
    constant.has(j) ? undefined : centred(minMax(matrix, j, turned && objective === 'min'))
  );
  const compared =
    options.correlation === 'spearman'
      ? objectives.map((objective, j) =>
          constant.has(j) ? undefined : centred(ranksOf(matrix, j, turned && objective === 'min'))
        )
      : values;
  const information = values.map((own, j) => {
    const mine = compared[j];
    if (!own || !mine) return 0;
    const conflict = compared.reduce((sum, other) => (other ? sum + 1 - correlation(mine, other) : sum), 0);
    return Math.sqrt(dot(own, own) / (matrix.length - 1)) * Math.max(0, conflict);
  });
  const noise = information.map((amount) => (amount < RESULT_NOISE ? 0 : amount));
  return { weights: shareOut(noise), information: noise, warnings: [DESCRIPTIVE, ...constant.values()] };
}

function minMax(matrix: readonly (readonly number[])[], j: number, turned: boolean): number[] {
  const column = matrix.map((row) => row[j] ?? 0);
  const low = column.reduce((a, b) => Math.min(a, b), Infinity);
  const high = column.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(high - low)) {
    throw new DecisionError('not-finite', `matrix[*][${j}]`, 'spans more than double precision: rescale the criterion');
  }
  return column.map((value) => (turned ? high - value : value - low) / (high - low));
}

/** Average ranks of the performances as they are: scaled ones may have lost what tells two apart. */
function ranksOf(matrix: readonly (readonly number[])[], j: number, turned: boolean): number[] {
  return averageRanks(
    matrix.map((row) => row[j] ?? 0),
    turned ? 'high' : 'low'
  );
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((value) => value - mean);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  return a === b ? 1 : (correlationOfDeviations(a, b) ?? 0);
}
