import { DecisionError } from '../shared/index.ts';
import { SUM_NOISE } from '../shared/tolerance.ts';
import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import { type CompromiseCheck, compromise } from './compromise-set.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DecisionWarning } from './decision-warning.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';

/** The three measures of VIKOR (low is better in each), the ranking by Q, and the compromise. */
export interface VikorResult extends CompromiseCheck {
  /** m sums of weighted regrets (group utility), 0..sum of weights. */
  readonly S: Float64Array;
  /** m largest weighted regrets (individual regret). */
  readonly R: Float64Array;
  /** m mixtures of the two, 0..1. */
  readonly Q: Float64Array;
  /** m competition ranks by Q, 1 is best. */
  readonly ranks: number[];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * VIKOR. Regret on a criterion = w (best - x) / (best - worst) over the candidates; S = sum, R = maximum of a
 * candidate's regrets; Q = v (S - S*) / (S^ - S*) + (1 - v) (R - R*) / (R^ - R*), * the smallest and ^ the largest.
 * A constant criterion contributes 0; where all S (or all R) are equal, their term is 0.
 *
 * @param table m x n performances, any finite numbers
 * @param v weight of group utility against individual regret, 0..1
 * @returns m values of S, R and Q (low is better), ranks by Q, both conditions and the compromise set
 * @throws DecisionError `out-of-range` (v), `not-finite`
 * @see Opricovic & Tzeng (2004), European Journal of Operational Research 156(2), 445-455
 * @example vikor(decisionTable([[1, 3000], [2, 3750], [5, 4500]], [0.5, 0.5], ['min', 'max'])).Q // [1, 0, 1]
 */
export function vikor(table: DecisionTable, v = 0.5): VikorResult {
  if (!(v >= 0 && v <= 1)) throw new DecisionError('out-of-range', 'v', 'must lie from 0 to 1');
  const extremes = columnExtremes(table);
  const { candidates, criteria, values, weights, costs } = table;
  const best = extremes.high.map((max, j) => (costs[j] === 1 ? (extremes.low[j] ?? 0) : max));
  const spans = best.map((top, j) => top - (costs[j] === 1 ? (extremes.high[j] ?? 0) : (extremes.low[j] ?? 0)));
  const S = new Float64Array(candidates);
  const R = new Float64Array(candidates);
  for (let i = 0, at = 0; i < candidates; i++) {
    let total = 0;
    let largest = 0;
    for (let j = 0; j < criteria; j++, at++) {
      const span = spans[j] ?? 0;
      if (span === 0) continue;
      const regret = ((weights[j] ?? 0) * ((best[j] ?? 0) - (values[at] ?? 0))) / span;
      total += regret;
      if (regret > largest) largest = regret;
    }
    S[i] = total;
    R[i] = largest;
  }
  const shareOfS = shares(S);
  const shareOfR = shares(R);
  const Q = shareOfS.of.map((share, i) => v * share + (1 - v) * (shareOfR.of[i] ?? 0));
  const noise = v * shareOfS.noise + (1 - v) * shareOfR.noise;
  requireFinite(Q, 'Q');
  const warnings = [...table.warnings, ...constancyWarnings(table, extremes)];
  return { S, R, Q, ranks: rankScores(Q, 'low', noise), ...compromise(S, R, Q, noise), warnings };
}

/**
 * (x - smallest) / (largest - smallest), 0 throughout where they differ by binary noise only; and the noise of such a
 * share, which grows as the measures come closer to each other.
 */
function shares(measure: Float64Array): { readonly of: Float64Array; readonly noise: number } {
  const low = measure.reduce((a, b) => Math.min(a, b), Infinity);
  const high = measure.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = high - low;
  if (span <= high * SUM_NOISE) return { of: new Float64Array(measure.length), noise: 0 };
  return { of: measure.map((value) => (value - low) / span), noise: (SUM_NOISE * high) / span };
}
