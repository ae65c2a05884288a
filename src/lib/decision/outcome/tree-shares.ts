import { isGroup } from './flatten-tree.ts';
import type { TreeNode } from './types.ts';

/** A node's place among the declared weights, before anything is not applicable. */
export interface NodeShare {
  readonly id: string;
  /** Id of the group that holds it; null on the top level. */
  readonly parent: string | null;
  /** Share (0..1) among its siblings. */
  readonly ofSiblings: number;
  /** Share (0..1) of the whole. */
  readonly ofWhole: number;
  readonly isGroup: boolean;
}

/**
 * Declared weights as shares, each node before what it holds.
 *
 * @param tree a tree that `computeOutcome` accepts
 * @example
 * treeShares(tree).find(({ id }) => id === 'security')?.ofWhole // 0.25
 */
export function treeShares(tree: readonly TreeNode[]): NodeShare[] {
  const walk = (nodes: readonly TreeNode[], parent: string | null, whole: number): NodeShare[] => {
    const weight = nodes.reduce((total, node) => total + node.weight, 0);
    return nodes.flatMap((node) => {
      const ofSiblings = weight === 0 ? 0 : node.weight / weight;
      const own = { id: node.id, parent, ofSiblings, ofWhole: whole * ofSiblings, isGroup: isGroup(node) };
      return [own, ...(isGroup(node) ? walk(node.children, node.id, own.ofWhole) : [])];
    });
  };
  return walk(tree, null, 1);
}
