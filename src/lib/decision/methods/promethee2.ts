import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import type { PreferenceFunction } from './preference-function.ts';
import { prometheeFlows, type PrometheeFlows } from './promethee-flows.ts';
import { rankScores } from './rank-scores.ts';
import type { ScoredRanking } from './weighted-sum.ts';

/** Net flows as scores, and the two flows behind them. */
export interface Promethee2Result extends ScoredRanking, PrometheeFlows {}

/**
 * PROMETHEE II: complete ranking by the net flow phi = phi+ - phi-, which lies in -1..1 and adds up to 0.
 *
 * @param table m x n performances, any finite numbers
 * @param preferences n preference functions
 * @returns m net flows and their ranks; 1,000 x 30 in a few milliseconds unless a function is Gaussian
 * @throws DecisionError as {@link prometheeFlows}
 * @see Brans & Vincke (1985), Management Science 31(6), 647-656
 * @example promethee2(decisionTable([[4], [9]], [1], ['max']), [{ type: 'usual' }]).scores // [-1, 1]
 */
export function promethee2(table: DecisionTable, preferences: readonly PreferenceFunction[]): Promethee2Result {
  const { phiPlus, phiMinus, noise } = prometheeFlows(table, preferences);
  const scores = phiPlus.map((plus, i) => plus - (phiMinus[i] ?? 0));
  const warnings = [...table.warnings, ...constancyWarnings(table, columnExtremes(table))];
  return { scores, ranks: rankScores(scores, 'high', noise), phiPlus, phiMinus, noise, warnings };
}
