import type { Filling } from '../outcome/filling.ts';
import { pick } from '../outcome/filling.ts';
import type { NodeShare } from '../outcome/tree-shares.ts';
import type { CandidateOutcome, Range } from '../outcome/types.ts';

/**
 * A candidate's total as a function of one node's share t among its siblings, the others rescaled:
 * total(t) = rest + share (n0 + n1 t) / (d0 + d1 t). It is a straight line unless a sibling is not applicable.
 */
export interface WeightLine {
  readonly rest: number;
  readonly share: number;
  readonly numerator: readonly [number, number];
  readonly denominator: readonly [number, number];
}

interface NodeState {
  readonly applicable: boolean;
  readonly value: number;
  readonly share: number;
}

/**
 * The line of one candidate for one node of the tree.
 *
 * With the others' fixed proportions r_k (sum 1) the group's value is
 * (t v + (1 - t) sum of r_k v_k) / (t + (1 - t) sum of r_k), both sums over the siblings that are applicable and the
 * node's own terms left out where it is not.
 *
 * @param node the node whose share moves
 * @param siblings the other nodes under the same parent
 * @example lineAt(weightLine(candidate, node, siblings, 'middle'), 0.25)
 */
export function weightLine(
  candidate: CandidateOutcome,
  node: NodeShare,
  siblings: readonly NodeShare[],
  filling: Filling
): WeightLine {
  const states = statesOf(candidate, filling);
  const parent = node.parent === null ? undefined : states.get(node.parent);
  const share = node.parent === null ? 1 : (parent?.share ?? 0);
  const total = pick(candidate.total, filling);
  const others = siblings.reduce((sum, { ofSiblings }) => sum + ofSiblings, 0);
  let weight = 0;
  let points = 0;
  for (const { id, ofSiblings } of siblings) {
    const state = states.get(id);
    if (!state?.applicable) continue;
    weight += ofSiblings / others;
    points += (ofSiblings / others) * state.value;
  }
  const own = states.get(node.id);
  const constant = (value: number): WeightLine => ({ rest: value, share: 0, numerator: [0, 0], denominator: [1, 0] });
  // The group does not move when nothing, or only one side of it, is applicable.
  if (share === 0 || !own?.applicable || weight === 0) return constant(total);
  const line: WeightLine = {
    rest: 0,
    share,
    numerator: [points, own.value - points],
    denominator: [weight, 1 - weight]
  };
  return { ...line, rest: total - lineAt(line, node.ofSiblings) };
}

/**
 * The total at share t.
 *
 * @example lineAt({ rest: 10, share: 1, numerator: [20, 60], denominator: [1, 0] }, 0.5) // 60
 */
export function lineAt({ rest, share, numerator, denominator }: WeightLine, t: number): number {
  return rest + (share * (numerator[0] + numerator[1] * t)) / (denominator[0] + denominator[1] * t);
}

function statesOf({ contributions, groups }: CandidateOutcome, filling: Filling): Map<string, NodeState> {
  const stateOf = (applicable: boolean, value: Range, share: number): NodeState => ({
    applicable,
    value: pick(value, filling),
    share
  });
  return new Map([
    ...contributions.map(
      (leaf) => [leaf.criterion, stateOf(leaf.state !== 'not-applicable', leaf.value, leaf.share)] as const
    ),
    ...groups.map((group) => [group.id, stateOf(group.state === 'counted', group.value, group.share)] as const)
  ]);
}
