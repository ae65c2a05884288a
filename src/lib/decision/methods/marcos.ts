import { DecisionError } from '../shared/index.ts';
import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';
import { requireSign } from './require-sign.ts';
import type { ScoredRanking } from './weighted-sum.ts';

/**
 * MARCOS, measurement of alternatives and ranking according to compromise solution. Ratios to the ideal AI (best of each
 * criterion), n = x / AI or AI / x for a cost; S = sum of w n, also of the ideal and of the anti-ideal AAI (worst of
 * each); K- = S / S(AAI), K+ = S / S(AI), f(K-) = K+ / (K+ + K-), f(K+) = K- / (K+ + K-);
 * score = (K+ + K-) / (1 + (1 - f(K+)) / f(K+) + (1 - f(K-)) / f(K-)).
 *
 * @param table m x n performances: benefits not negative, costs positive, the anti-ideal not worthless throughout
 * @returns m utility functions f(K) and their ranks
 * @throws DecisionError `negative`, `not-positive`, `not-finite`
 * @see Stević, Pamučar, Puška & Chatterjee (2020), Computers & Industrial Engineering 140, 106231
 * @example marcos(decisionTable([[4, 10], [5, 20]], [0.5, 0.5], ['max', 'min'])).ranks // [1, 2]
 */
export function marcos(table: DecisionTable): ScoredRanking {
  requireSign(table, 'MARCOS', 'non-negative', 'positive');
  const extremes = columnExtremes(table);
  const { candidates, criteria, values, weights, costs } = table;
  const sums = new Float64Array(candidates);
  let ideal = 0;
  let antiIdeal = 0;
  for (let j = 0; j < criteria; j++) {
    const weight = weights[j] ?? 0;
    const [low, high] = [extremes.low[j] ?? 0, extremes.high[j] ?? 0];
    // A benefit that is 0 throughout is worth nothing to anybody, the ideal included.
    if (weight === 0 || high === 0) continue;
    const cost = costs[j] === 1;
    ideal += weight;
    antiIdeal += (weight * low) / high;
    for (let i = 0; i < candidates; i++) {
      const x = values[i * criteria + j] ?? 0;
      sums[i] = (sums[i] ?? 0) + weight * (cost ? low / x : x / high);
    }
  }
  if (antiIdeal === 0 && ideal > 0 && isPositiveSomewhere(table, extremes.low)) {
    throw new DecisionError('not-finite', 'matrix', 'spans more than double precision: rescale the input');
  }
  if (antiIdeal === 0) {
    throw new DecisionError('not-positive', 'matrix', 'has an anti-ideal of value 0, by which MARCOS has to divide');
  }
  const scores = sums.map((sum) => utility(sum / antiIdeal, sum / ideal));
  requireFinite(scores, 'scores');
  const warnings = [...table.warnings, ...constancyWarnings(table, extremes)];
  return { scores, ranks: rankScores(scores), warnings };
}

/** Whether the worst performance of some criterion of weight is above 0. */
function isPositiveSomewhere({ weights }: DecisionTable, low: Float64Array): boolean {
  return weights.some((weight, j) => weight > 0 && (low[j] ?? 0) > 0);
}

/** f(K); 0 for a candidate that is worth nothing, where the formula would divide 0 by 0. */
function utility(toAntiIdeal: number, toIdeal: number): number {
  const both = toIdeal + toAntiIdeal;
  if (both === 0) return 0;
  const fMinus = toIdeal / both;
  const fPlus = toAntiIdeal / both;
  return both / (1 + (1 - fPlus) / fPlus + (1 - fMinus) / fMinus);
}
