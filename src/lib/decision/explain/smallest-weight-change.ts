import { type Filling, fillingBy } from '../outcome/filling.ts';
import { treeShares } from '../outcome/tree-shares.ts';
import type { EvaluationProblem, Outcome } from '../outcome/types.ts';
import { leadInterval } from '../robustness/lead-interval.ts';
import { weightLine } from '../robustness/weight-lines.ts';
import { candidateOf } from './why-above.ts';

/** One weight, its siblings rescaled, moved to where two candidates are level. */
export interface WeightChange {
  /** Criterion or group. */
  readonly node: string;
  /** Shares among the siblings, 0..1. */
  readonly ofSiblings: { readonly from: number; readonly to: number };
  /** Shares of the whole, 0..1. */
  readonly ofWhole: { readonly from: number; readonly to: number };
}

/**
 * The smallest change of one weight, measured as a share of the whole, that makes the lower candidate level with the
 * upper one; past it they swap. Totals are compared unrounded.
 *
 * The others of the node's siblings keep their proportions, so that a total is t x own + (1 - t) x rest in the node's
 * share t of its siblings, and two candidates meet where these two lines do.
 *
 * @param above, below ids of candidates, the first ahead of the second
 * @returns null when no single weight can do it, or when the first is not ahead
 * @throws DecisionError `unknown-id`
 * @see Triantaphyllou and Sánchez (1997), A sensitivity analysis approach for some deterministic multi-criteria
 *   decision-making methods, Decision Sciences 28(1), 151-194
 * @example smallestWeightChange(problem, outcome, 'A', 'B')?.ofWhole // { from: 0.25, to: 0.11 }
 */
export function smallestWeightChange(
  problem: EvaluationProblem,
  outcome: Outcome,
  above: string,
  below: string,
  filling: Filling = fillingBy(problem.rules)
): WeightChange | null {
  const upper = candidateOf(outcome, above, 'above');
  const lower = candidateOf(outcome, below, 'below');
  const nodes = treeShares(problem.tree);
  const changes = nodes.flatMap((node): WeightChange[] => {
    const siblings = nodes.filter(({ id, parent }) => parent === node.parent && id !== node.id);
    if (node.ofWhole === 0 || !siblings.some(({ ofSiblings }) => ofSiblings > 0)) return [];
    const line = (candidate: typeof upper) => weightLine(candidate, node, siblings, filling);
    const { low, high } = leadInterval(line(upper), line(lower), node.ofSiblings);
    const scale = node.ofWhole / node.ofSiblings;
    return [low, high]
      .filter((to) => to > 0 && to < 1 && low < high)
      .map((to) => ({
        node: node.id,
        ofSiblings: { from: node.ofSiblings, to },
        ofWhole: { from: node.ofWhole, to: to * scale }
      }));
  });
  const size = ({ ofWhole }: WeightChange): number => Math.abs(ofWhole.to - ofWhole.from);
  return changes.reduce<WeightChange | null>(
    (best, next) => (best === null || size(next) < size(best) ? next : best),
    null
  );
}
