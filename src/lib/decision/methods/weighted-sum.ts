import { SUM_NOISE } from '../shared/tolerance.ts';
import { type ColumnExtremes, columnExtremes, constancyWarnings } from './column-extremes.ts';
import { type Bounds, type ColumnScale, columnScale, declaredScale, type Normalisation } from './column-scale.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DecisionWarning } from './decision-warning.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';

/** Scores of a method that gives every candidate one number, and the ranks that follow from them. */
export interface ScoredRanking {
  /** m scores, high is better. */
  readonly scores: Float64Array;
  /** m competition ranks, 1 is best. */
  readonly ranks: number[];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * Weighted sum (simple additive weighting): score of a candidate = sum over criteria of w * value(x).
 *
 * @param table m x n performances
 * @param options declared `bounds` (n scales: the additive value model on fixed scales), or a `normalisation` over the
 *   candidates at hand; `minmax` where neither is given
 * @returns m scores in units of the weights' sum, and their ranks
 * @throws DecisionError as {@link columnScale} and {@link declaredScale}
 * @see Fishburn (1967), Additive utilities with incomplete product sets, Operations Research 15(3)
 * @example
 * weightedSum(decisionTable([[3, 40], [5, 60]], [0.7, 0.3], ['max', 'min']), {
 *   bounds: [{ worst: 0, best: 5 }, { worst: 100, best: 0 }]
 * }).scores // [0.6, 0.82]
 */
export function weightedSum(
  table: DecisionTable,
  options: { readonly bounds?: readonly Bounds[]; readonly normalisation?: Normalisation } = {}
): ScoredRanking {
  const extremes = columnExtremes(table);
  const scale = options.bounds
    ? declaredScale(table, options.bounds)
    : columnScale(table, options.normalisation ?? 'minmax', 'weighted sum', extremes);
  const scores = addUp(table, scale);
  requireFinite(scores, 'scores');
  const warnings = [...table.warnings, ...constancyWarnings(table, extremes)];
  return { scores, ranks: rankScores(scores, 'high', noiseOf(table, scale, extremes)), warnings };
}

/**
 * m sums of w * value(x).
 *
 * @param table m x n performances
 * @param scale n maps of performances to values
 * @example addUp(table, columnScale(table, 'minmax', 'weighted sum'))
 */
export function addUp(table: DecisionTable, scale: ColumnScale): Float64Array {
  const { candidates, criteria, values, weights } = table;
  const { offset, divisor, reciprocal } = scale;
  const scores = new Float64Array(candidates);
  for (let i = 0, at = 0; i < candidates; i++) {
    let score = 0;
    for (let j = 0; j < criteria; j++, at++) {
      const x = values[at] ?? 0;
      const d = divisor[j] ?? 1;
      const value = reciprocal[j] === 1 ? d / x : (x - (offset[j] ?? 0)) / d;
      score += (weights[j] ?? 0) * value;
    }
    scores[i] = score;
  }
  return scores;
}

/** What two sums may differ by and still be equal: as much as terms of the largest size can lose. */
function noiseOf(table: DecisionTable, { offset, divisor, reciprocal }: ColumnScale, extremes: ColumnExtremes): number {
  const sizes = table.weights.map((weight, j) => {
    const d = divisor[j] ?? 1;
    const sizeOf = (x: number) => Math.abs(reciprocal[j] === 1 ? d / x : (x - (offset[j] ?? 0)) / d);
    return weight === 0 ? 0 : weight * Math.max(sizeOf(extremes.low[j] ?? 0), sizeOf(extremes.high[j] ?? 0));
  });
  return SUM_NOISE * sizes.reduce((a, b) => a + b, 0);
}
