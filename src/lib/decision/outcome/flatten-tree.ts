import type { Criterion, Group, TreeNode } from './types.ts';

/** A criterion or a group with the ids of the groups above it, from the top down. */
export interface Placed<Node> {
  readonly node: Node;
  readonly path: readonly string[];
}

/** The nodes of a tree in reading order. */
export interface FlatTree {
  /** Criteria from left to right. */
  readonly criteria: readonly Placed<Criterion>[];
  /** Groups, each before what it holds. */
  readonly groups: readonly Placed<Group>[];
}

/**
 * Whether a node of the tree holds others.
 *
 * @param node of a criteria tree
 * @returns true for a group
 * @example isGroup({ id: 'safety', weight: 1, children: [] }) // true
 */
export function isGroup(node: TreeNode): node is Group {
  return 'children' in node;
}

/**
 * Lists the criteria and the groups of a tree in reading order.
 *
 * @param tree criteria and groups
 * @returns criteria from left to right, and groups each before what it holds
 * @example flattenTree(problem.tree).criteria.map(({ node }) => node.id)
 */
export function flattenTree(tree: readonly TreeNode[]): FlatTree {
  const criteria: Placed<Criterion>[] = [];
  const groups: Placed<Group>[] = [];
  const walk = (nodes: readonly TreeNode[], path: readonly string[]): void => {
    for (const node of nodes) {
      if (isGroup(node)) {
        groups.push({ node, path });
        walk(node.children, [...path, node.id]);
      } else {
        criteria.push({ node, path });
      }
    }
  };
  walk(tree, []);
  return { criteria, groups };
}
