import type { DecisionWarning } from '../methods/decision-warning.ts';
import { columnsOf, packMatrix } from '../methods/decision-table.ts';
import { DecisionError } from '../shared/index.ts';
import { portableLog } from '../shared/portable-math.ts';
import { constantColumns, DESCRIPTIVE, shareOut } from './descriptive.ts';

/** Weights that describe the spread of the data, with the measure that they come from. */
export interface EntropyResult {
  /** n weights that add up to 1. */
  readonly weights: number[];
  /** n entropies 0..1; 1 is a criterion that does not tell the candidates apart. */
  readonly entropy: number[];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * Entropy weights: with p = x / sum of x, E = -(sum of p ln p) / ln m, w = (1 - E) / sum of (1 - E). Costs are taken as
 * they are. They say what the data's spread is, not what anybody values.
 *
 * @param matrix m x n performances, none negative, every criterion with a positive sum
 * @throws DecisionError `empty`, `ragged`, `not-finite`, `negative`, `not-positive` (a column of zeros), `too-few` (one
 *   candidate), `constant` (every criterion is constant)
 * @see Shannon (1948); Zavadskas & Podvezko (2016), International Journal of Information Technology & Decision Making
 *   15(2), 267-283
 * @example entropyWeights([[1, 2], [4, 16]]).weights // [0.3588..., 0.6411...]
 */
export function entropyWeights(matrix: readonly (readonly number[])[]): EntropyResult {
  const columns = columnsOf(matrix);
  packMatrix(matrix);
  if (matrix.length < 2) throw new DecisionError('too-few', 'matrix', 'the spread of one candidate is undefined');
  const constant = constantColumns(matrix);
  const entropy = Array.from({ length: columns }, (_, j) => (constant.has(j) ? 1 : entropyOf(matrix, j)));
  const weights = shareOut(entropy.map((value) => Math.max(0, 1 - value)));
  return { weights, entropy, warnings: [DESCRIPTIVE, ...constant.values()] };
}

function entropyOf(matrix: readonly (readonly number[])[], j: number): number {
  const negative = matrix.findIndex((row) => (row[j] ?? 0) < 0);
  if (negative >= 0) {
    throw new DecisionError('negative', `matrix[${negative}][${j}]`, 'is negative, which entropy weights cannot take');
  }
  const largest = matrix.reduce((most, row) => Math.max(most, row[j] ?? 0), 0);
  const shares = matrix.map((row) => (row[j] ?? 0) / largest);
  const total = shares.reduce((a, b) => a + b, 0);
  const disorder = shares.reduce((sum, share) => sum - term(share / total), 0);
  return disorder / portableLog(matrix.length);
}

/** p ln p, which tends to 0 with p. */
function term(p: number): number {
  return p === 0 ? 0 : p * portableLog(p);
}
