import { DecisionError } from '../shared/index.ts';
import { SUM_NOISE } from '../shared/tolerance.ts';
import { columnExtremes, type ColumnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';
import type { ScoredRanking } from './weighted-sum.ts';

/**
 * EDAS, evaluation based on distance from the average solution. With AV the mean of a criterion, PDA = max(0, x - AV) / AV
 * and NDA = max(0, AV - x) / AV (exchanged for a cost); SP and SN are their weighted sums; the appraisal score is
 * (SP / max SP + 1 - SN / max SN) / 2.
 *
 * @param table m x n performances; the mean of every criterion that is not constant is positive
 * @returns m scores 0..1 and their ranks; 0.5 for all, with a warning, where all candidates are equal
 * @throws DecisionError `not-positive` where a mean is 0 or negative
 * @see Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015), Informatica 26(3), 435-451
 * @example edas(decisionTable([[4, 10], [6, 10]], [0.5, 0.5], ['max', 'max'])).scores // [0, 1]
 */
export function edas(table: DecisionTable): ScoredRanking {
  const extremes = columnExtremes(table);
  const { above, below } = distancesFromAverage(table, extremes);
  const mostAbove = above.reduce((a, b) => Math.max(a, b), 0);
  const mostBelow = below.reduce((a, b) => Math.max(a, b), 0);
  const scores = above.map((distance, i) => {
    const gain = mostAbove === 0 ? 0 : distance / mostAbove;
    const loss = mostBelow === 0 ? 0 : (below[i] ?? 0) / mostBelow;
    return (gain + 1 - loss) / 2;
  });
  requireFinite(scores, 'scores');
  const warnings = [...table.warnings, ...constancyWarnings(table, extremes)];
  return { scores, ranks: rankScores(scores, 'high', SUM_NOISE), warnings };
}

/** SP and SN: weighted distances on the better and on the worse side of the average. */
function distancesFromAverage(table: DecisionTable, { low, high }: ColumnExtremes) {
  const { candidates, criteria, values, weights, costs } = table;
  const above = new Float64Array(candidates);
  const below = new Float64Array(candidates);
  for (let j = 0; j < criteria; j++) {
    // A constant criterion is its own average: both distances are 0, whatever its sign.
    if (weights[j] === 0 || low[j] === high[j]) continue;
    const [from, span] = [low[j] ?? 0, (high[j] ?? 0) - (low[j] ?? 0)];
    // Counted from the lowest, deviations keep their digits where the values share a large offset.
    const middle = meanShare(table, j, from, span) * span;
    const average = from + middle;
    if (average <= 0) {
      throw new DecisionError('not-positive', `matrix[*][${j}]`, 'has no positive mean, by which EDAS has to divide');
    }
    const sign = costs[j] === 1 ? -1 : 1;
    for (let i = 0; i < candidates; i++) {
      const distance = ((weights[j] ?? 0) * sign * ((values[i * criteria + j] ?? 0) - from - middle)) / average;
      if (distance > 0) above[i] = (above[i] ?? 0) + distance;
      else below[i] = (below[i] ?? 0) - distance;
    }
  }
  return { above, below };
}

/** Mean of (x - from) / span over the candidates, 0..1. */
function meanShare(table: DecisionTable, j: number, from: number, span: number): number {
  let total = 0;
  for (let at = j; at < table.values.length; at += table.criteria) total += ((table.values[at] ?? 0) - from) / span;
  return total / table.candidates;
}
