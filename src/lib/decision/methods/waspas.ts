import { DecisionError } from '../shared/index.ts';
import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import { columnScale } from './column-scale.ts';
import type { DecisionTable } from './decision-table.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';
import { logarithms, naturalPower } from './weighted-product.ts';
import { addUp, type ScoredRanking } from './weighted-sum.ts';

/**
 * WASPAS, weighted aggregated sum product assessment: Q = lambda * sum(w r) + (1 - lambda) * product(r^w) on the ratios
 * r = x / max for a benefit, min / x for a cost.
 *
 * @param table m x n performances, all positive
 * @param lambda share of the sum, 0..1
 * @returns m scores Q and their ranks
 * @throws DecisionError `out-of-range` (lambda), `negative`, `not-positive`
 * @see Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012), Elektronika ir Elektrotechnika 122(6)
 * @example waspas(decisionTable([[2, 8], [4, 4]], [0.5, 0.5], ['max', 'max'])).scores // [0.7285..., 0.7285...]
 */
export function waspas(table: DecisionTable, lambda = 0.5): ScoredRanking {
  if (!(lambda >= 0 && lambda <= 1)) throw new DecisionError('out-of-range', 'lambda', 'must lie from 0 to 1');
  const { logs } = logarithms(table, 'max_ratio', 'WASPAS');
  const sums = addUp(table, columnScale(table, 'max_ratio', 'WASPAS'));
  const scores = sums.map((sum, i) => lambda * sum + (1 - lambda) * naturalPower(logs[i] ?? 0));
  requireFinite(scores, 'scores');
  const warnings = [...table.warnings, ...constancyWarnings(table, columnExtremes(table))];
  return { scores, ranks: rankScores(scores), warnings };
}
