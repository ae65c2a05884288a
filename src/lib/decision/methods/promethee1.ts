import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DecisionWarning } from './decision-warning.ts';
import { type Relation, relationByTwo } from './partial-preorder.ts';
import type { PreferenceFunction } from './preference-function.ts';
import { prometheeFlows, type PrometheeFlows } from './promethee-flows.ts';
import { rankScores } from './rank-scores.ts';

/** Flows and the partial preorder that both of them support. */
export interface Promethee1Result extends PrometheeFlows {
  /** m x m: relation of the row's candidate to the column's. */
  readonly relations: Relation[][];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * PROMETHEE I: a is preferred to b where a is at least as good on both flows (phi+ high, phi- low) and better on one;
 * indifferent where both are equal; incomparable where the flows disagree.
 *
 * @param table m x n performances, any finite numbers
 * @param preferences n preference functions
 * @returns m positive and negative flows, and m x m relations of the row's candidate to the column's
 * @throws DecisionError as {@link prometheeFlows}
 * @see Brans & Vincke (1985), Management Science 31(6), 647-656
 * @example promethee1(decisionTable([[4], [9]], [1], ['max']), [{ type: 'usual' }]).relations // [['I', 'P-'], ['P', 'I']]
 */
export function promethee1(table: DecisionTable, preferences: readonly PreferenceFunction[]): Promethee1Result {
  const { phiPlus, phiMinus, noise } = prometheeFlows(table, preferences);
  // Ranks stand for the flows, so that binary noise makes no difference.
  const relations = relationByTwo(rankScores(phiPlus, 'high', noise), rankScores(phiMinus, 'low', noise));
  const warnings = [...table.warnings, ...constancyWarnings(table, columnExtremes(table))];
  return { phiPlus, phiMinus, noise, relations, warnings };
}
