import { isGroup } from './flatten-tree.ts';
import type { GroupResult, Range, TreeNode } from './types.ts';

/** What is known of one criterion for one candidate; `value` is 0..100. */
export interface LeafValue {
  readonly state: 'known' | 'unknown' | 'not-applicable';
  readonly value: Range;
}

/** One node of the tree for one candidate. */
export interface NodeResult {
  /** Share of the whole (0..1) after weights of what is not applicable were shared out. */
  readonly share: number;
  readonly value: Range;
  /** share x value */
  readonly points: Range;
}

/** The weighted sum of one candidate, with every node's part in it. */
export interface RolledUp {
  /** 0..100, the exact sum of the criteria's points; 0 when nothing is applicable. */
  readonly total: Range;
  /** Share (0..1) of the applicable weight that is known. */
  readonly coverage: number;
  /** Criteria by id, in the order of the tree. */
  readonly criteria: ReadonlyMap<string, NodeResult>;
  /** Groups, each before what it holds. */
  readonly groups: readonly GroupResult[];
}

interface Valued {
  readonly value: Range;
  readonly state: GroupResult['state'];
  /** Weight of the applicable children, in the unit of their relative weights; 0 for a criterion. */
  readonly weight: number;
}

/**
 * Weighted sum up the tree for one candidate: V(group) = sum of w_k V(child k) / sum of w_k over its applicable
 * children. So the weight of what is not applicable is shared within its group, in proportion, and a group that is
 * wholly not applicable leaves its weight to its siblings (hierarchical additive value model; Keeney and Raiffa 1976,
 * Decisions with Multiple Objectives, chapter 3).
 *
 * @param tree checked criteria tree
 * @param leaf what is known of each criterion, by its id
 * @example rollUp(tree, () => ({ state: 'known', value: { low: 60, high: 60 } })).total // { low: 60, high: 60 }
 */
export function rollUp(tree: readonly TreeNode[], leaf: (criterion: string) => LeafValue): RolledUp {
  const valued = new Map<TreeNode, Valued>();
  const root = valueChildren(tree, leaf, valued);

  const criteria = new Map<string, NodeResult>();
  const groups: GroupResult[] = [];
  const total = { low: 0, high: 0 };
  let unknown = 0;
  const descend = (nodes: readonly TreeNode[], path: readonly string[], share: number, weight: number): void => {
    for (const node of nodes) {
      const { value, state, weight: within } = valued.get(node) ?? NOTHING;
      const own = state === 'counted' && node.weight > 0 ? (share * node.weight) / weight : 0;
      const points = { low: own * value.low, high: own * value.high };
      if (isGroup(node)) {
        groups.push({ id: node.id, path, share: own, state, value, points });
        descend(node.children, [...path, node.id], own, within);
      } else {
        criteria.set(node.id, { share: own, value, points });
        total.low += points.low;
        total.high += points.high;
        if (leaf(node.id).state === 'unknown') unknown += own;
      }
    }
  };
  descend(tree, [], 1, root.weight);
  return { total, coverage: root.weight === 0 ? 0 : 1 - unknown, criteria, groups };
}

const NOTHING: Valued = { value: { low: 0, high: 0 }, state: 'not-applicable', weight: 0 };

function valueChildren(
  nodes: readonly TreeNode[],
  leaf: (criterion: string) => LeafValue,
  valued: Map<TreeNode, Valued>
): Valued {
  let weight = 0;
  let low = 0;
  let high = 0;
  let weighty = false;
  for (const node of nodes) {
    const result = isGroup(node) ? valueChildren(node.children, leaf, valued) : valueLeaf(leaf(node.id));
    valued.set(node, result);
    if (node.weight > 0 && result.state !== 'weightless') weighty = true;
    if (result.state !== 'counted') continue;
    weight += node.weight;
    low += node.weight * result.value.low;
    high += node.weight * result.value.high;
  }
  if (weight === 0) return { ...NOTHING, state: weighty ? 'not-applicable' : 'weightless' };
  return { value: { low: low / weight, high: high / weight }, state: 'counted', weight };
}

function valueLeaf({ state, value }: LeafValue): Valued {
  return state === 'not-applicable' ? NOTHING : { value, state: 'counted', weight: 0 };
}
