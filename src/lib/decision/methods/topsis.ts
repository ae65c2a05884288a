import { columnExtremes, type ColumnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';
import type { ScoredRanking } from './weighted-sum.ts';

/** `vector`: x / sqrt(sum of x^2); `minmax`: x / (max - min); `none`: x. The three can name different winners. */
export type TopsisNormalisation = 'vector' | 'minmax' | 'none';

/** Closeness as scores, and the distances behind it. */
export interface TopsisResult extends ScoredRanking {
  /** m Euclidean distances to the ideal point. */
  readonly distanceToIdeal: Float64Array;
  /** m Euclidean distances to the anti-ideal point. */
  readonly distanceToAntiIdeal: Float64Array;
}

/**
 * TOPSIS: closeness C = D- / (D+ + D-), where D+ and D- are the Euclidean distances of a candidate's weighted normalised
 * performances to the ideal (the best of each criterion) and to the anti-ideal (the worst). Direction is handled there,
 * not by turning a criterion's sign.
 *
 * @param table m x n performances, any finite numbers
 * @param normalisation named in every report; `vector` by default
 * @returns m closenesses 0..1 and their ranks; 0.5 for all, with a warning, where all candidates are equal
 * @throws DecisionError `not-finite` where a distance leaves double precision
 * @see Hwang & Yoon (1981), Multiple Attribute Decision Making: Methods and Applications, Springer
 * @example topsis(decisionTable([[1, 3000], [2, 3750], [5, 4500]], [0.5, 0.5], ['min', 'max'])).ranks // [1, 2, 3]
 */
export function topsis(table: DecisionTable, normalisation: TopsisNormalisation = 'vector'): TopsisResult {
  const extremes = columnExtremes(table);
  const { ideal, antiIdeal } = referencePoints(table, extremes);
  const factors = weightFactors(table, extremes, normalisation);
  const { candidates, criteria, values } = table;
  const distanceToIdeal = new Float64Array(candidates);
  const distanceToAntiIdeal = new Float64Array(candidates);
  const scores = new Float64Array(candidates);
  for (let i = 0, at = 0; i < candidates; i++) {
    let near = 0;
    let far = 0;
    for (let j = 0; j < criteria; j++, at++) {
      const x = values[at] ?? 0;
      const factor = factors[j] ?? 0;
      const below = (x - (ideal[j] ?? 0)) * factor;
      const above = (x - (antiIdeal[j] ?? 0)) * factor;
      near += below * below;
      far += above * above;
    }
    const plus = isSafeSquare(near) ? Math.sqrt(near) : distanceTo(ideal, i, table, factors);
    const minus = isSafeSquare(far) ? Math.sqrt(far) : distanceTo(antiIdeal, i, table, factors);
    distanceToIdeal[i] = plus;
    distanceToAntiIdeal[i] = minus;
    // Ideal and anti-ideal coincide only where all candidates are equal; then none is closer to either.
    scores[i] = plus + minus === 0 ? 0.5 : minus / (plus + minus);
  }
  requireFinite(scores, 'scores');
  const warnings = [...table.warnings, ...constancyWarnings(table, extremes)];
  return { scores, ranks: rankScores(scores), warnings, distanceToIdeal, distanceToAntiIdeal };
}

/** Whether a sum of squares has lost nothing to under- or overflow. */
function isSafeSquare(square: number): boolean {
  return square > 1e-280 && square < 1e280;
}

/** The distance in units of its largest part, whose squares neither under- nor overflow. */
function distanceTo(point: Float64Array, i: number, table: DecisionTable, factors: Float64Array): number {
  const { criteria, values } = table;
  const parts = factors.map((factor, j) => Math.abs(((values[i * criteria + j] ?? 0) - (point[j] ?? 0)) * factor));
  const largest = parts.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return 0;
  const squares = parts.map((part) => (part / largest) * (part / largest));
  return largest * Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

function referencePoints(table: DecisionTable, { low, high }: ColumnExtremes) {
  const ideal = high.map((max, j) => (table.costs[j] === 1 ? (low[j] ?? 0) : max));
  const antiIdeal = low.map((min, j) => (table.costs[j] === 1 ? (high[j] ?? 0) : min));
  return { ideal, antiIdeal };
}

/** Weight over norm of each criterion; 0 for a constant one, which lies at the ideal and the anti-ideal at once. */
function weightFactors(table: DecisionTable, extremes: ColumnExtremes, normalisation: TopsisNormalisation) {
  const norms = normalisation === 'vector' ? vectorNorms(table, extremes) : undefined;
  return table.weights.map((weight, j) => {
    const range = (extremes.high[j] ?? 0) - (extremes.low[j] ?? 0);
    if (range === 0 || weight === 0) return 0;
    return weight / (norms ? (norms[j] ?? 1) : normalisation === 'minmax' ? range : 1);
  });
}

/** sqrt(sum of x^2) by criterion, scaled by the largest |x| so that no square over- or underflows. */
function vectorNorms(table: DecisionTable, { low, high }: ColumnExtremes): Float64Array {
  const { candidates, criteria, values } = table;
  const peaks = low.map((min, j) => Math.max(Math.abs(min), Math.abs(high[j] ?? 0)) || 1);
  const squares = new Float64Array(criteria);
  for (let i = 0, at = 0; i < candidates; i++) {
    for (let j = 0; j < criteria; j++, at++) {
      const share = (values[at] ?? 0) / (peaks[j] ?? 1);
      squares[j] = (squares[j] ?? 0) + share * share;
    }
  }
  const norms = squares.map((square, j) => Math.sqrt(square) * (peaks[j] ?? 1));
  requireFinite(norms, 'norms');
  return norms;
}
