import type { DecisionWarning } from '../methods/decision-warning.ts';
import { columnsOf, packMatrix } from '../methods/decision-table.ts';
import { DecisionError } from '../shared/index.ts';
import { portableLog, portableLog1p } from '../shared/portable-math.ts';
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
 * 1 - E is computed as it is, for where values share a large offset E is 1 but for its last digits: with
 * d = x / mean - 1, which adds up to 0, 1 - E = sum of ((1 + d) ln(1 + d) - d) / (m ln m).
 *
 * @param matrix m x n performances, none negative
 * @returns n weights that add up to 1 and n entropies 0..1, with a warning for every constant criterion
 * @throws DecisionError `empty`, `ragged`, `not-finite`, `negative`, `too-few` (one candidate), `constant` (every
 *   criterion is constant)
 * @see Shannon (1948), A mathematical theory of communication, Bell System Technical Journal 27(3), 379-423; Zavadskas &
 *   Podvezko (2016), International Journal of Information Technology & Decision Making 15(2), 267-283
 * @example entropyWeights([[1, 2], [4, 16]]).weights // [0.3588..., 0.6411...]
 */
export function entropyWeights(matrix: readonly (readonly number[])[]): EntropyResult {
  const columns = columnsOf(matrix);
  packMatrix(matrix);
  if (matrix.length < 2) throw new DecisionError('too-few', 'matrix', 'the spread of one candidate is undefined');
  const constant = constantColumns(matrix);
  const orders = Array.from({ length: columns }, (_, j) => (constant.has(j) ? 0 : orderOf(matrix, j)));
  const entropy = orders.map((order, j) => (order > 0.5 ? entropyOf(matrix, j) : 1 - order));
  return { weights: shareOut(orders), entropy, warnings: [DESCRIPTIVE, ...constant.values()] };
}

/** 1 - E of a criterion that is not constant. */
function orderOf(matrix: readonly (readonly number[])[], j: number): number {
  const negative = matrix.findIndex((row) => (row[j] ?? 0) < 0);
  if (negative >= 0) {
    throw new DecisionError('negative', `matrix[${negative}][${j}]`, 'is negative, which entropy weights cannot take');
  }
  const column = matrix.map((row) => row[j] ?? 0);
  const low = column.reduce((a, b) => Math.min(a, b), Infinity);
  const span = column.reduce((a, b) => Math.max(a, b), 0) - low;
  // In units of the range, so that nothing overflows and no digits are lost to a shared offset.
  const places = column.map((x) => (x - low) / span);
  const middle = places.reduce((a, b) => a + b, 0) / places.length;
  const mean = low / span + middle;
  const total = places.reduce((sum, place) => sum + divergence((place - middle) / mean), 0);
  return total / (column.length * portableLog(column.length));
}

/** E itself, for a criterion on which one candidate has almost everything, where 1 - E is 1 but for its last digits. */
function entropyOf(matrix: readonly (readonly number[])[], j: number): number {
  const column = matrix.map((row) => row[j] ?? 0).sort((a, b) => b - a);
  const [largest = 1] = column;
  const parts = column.slice(1).map((x) => x / largest);
  const rest = parts.reduceRight((a, b) => a + b, 0);
  const all = 1 + rest;
  // In units of the largest, ln(1 / all) = -ln(1 + rest), and each other p is part / all.
  const total = parts.reduceRight((sum, part) => sum + (part === 0 ? 0 : (part / all) * portableLog(all / part)), 0);
  return (total + portableLog1p(rest) / all) / portableLog(column.length);
}

const SMALL = 0.1;
const LAST_POWER = 18;

/** (1 + d) ln(1 + d) - d for d from -1 on; near 0 by its series, d^2 / 2 - d^3 / 6 + d^4 / 12 - ... */
function divergence(d: number): number {
  if (d <= -1) return 1;
  if (Math.abs(d) > SMALL) return (1 + d) * portableLog(1 + d) - d;
  let series = 0;
  for (let k = LAST_POWER; k >= 2; k--) series = 1 / (k * (k - 1)) - d * series;
  return d * d * series;
}
