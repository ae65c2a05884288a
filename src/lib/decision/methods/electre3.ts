import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DecisionWarning } from './decision-warning.ts';
import { type Discrimination, distillation } from './distillation.ts';
import { electre3Credibility } from './electre3-credibility.ts';
import { type CriterionThresholds, type Electre3Indices, electre3Indices } from './electre3-indices.ts';
import { medianPreorder, type Relation, relationByTwo } from './partial-preorder.ts';

/** Everything that ELECTRE III says about m candidates. */
export interface Electre3Result extends Electre3Indices {
  /** m x m, 0..1. */
  readonly credibility: number[][];
  /** m classes of the descending distillation, 1 is best. */
  readonly descending: number[];
  /** m classes of the ascending distillation, 1 is best. */
  readonly ascending: number[];
  /** m x m: intersection of the two; `R` where they contradict each other. */
  readonly relations: Relation[][];
  /** m competition ranks of the median preorder. */
  readonly ranks: number[];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * ELECTRE III: concordance, discordance, credibility, descending and ascending distillation, their intersection and its
 * median preorder. A criterion of weight 0 neither supports nor vetoes.
 *
 * @param table m x n performances, any finite numbers
 * @param thresholds n triples q, p, v, evaluated at the worse of two performances
 * @param discrimination the usual threshold 0.30 - 0.15 lambda by default
 * @returns indices, credibility, the two distillations, their relations, and m competition ranks
 * @throws DecisionError as {@link electre3Indices}
 * @see Roy (1978), ELECTRE III, Cahiers du CERO 20(1), 3-24
 * @example electre3(table, thresholds).ranks
 */
export function electre3(
  table: DecisionTable,
  thresholds: readonly CriterionThresholds[],
  discrimination?: Discrimination
): Electre3Result {
  const { concordance, discordance } = electre3Indices(table, thresholds);
  const weighty = discordance.map((row) =>
    row.map((objections) => objections.filter((_, j) => table.weights[j] !== 0))
  );
  const credibility = electre3Credibility(
    concordance.map((row) => row.map(asShare)),
    weighty
  );
  const descending = distillation(credibility, 'descending', discrimination);
  const ascending = distillation(credibility, 'ascending', discrimination);
  const relations = relationByTwo(descending, ascending);
  const ranks = medianPreorder(relations, descending, ascending);
  const warnings = [...table.warnings, ...constancyWarnings(table, columnExtremes(table))];
  return { concordance, discordance, credibility, descending, ascending, relations, ranks, warnings };
}

/** A weighted mean of shares can miss 1 by its rounding. */
function asShare(value: number): number {
  return Math.min(1, value);
}
