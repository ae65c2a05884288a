/** Kernel of an outranking graph, and the circles that were treated as one node each. */
export interface Kernel {
  /** Indices, rising. */
  readonly kernel: number[];
  /** Groups of candidates that outrank each other in a circle. */
  readonly cycles: number[][];
}

/**
 * Kernel: no member outranks another, and whoever is outside is outranked by a member. A graph without circles has
 * exactly one; candidates in a circle are merged into one node first, so that there always is exactly one.
 *
 * @param outranks m x m relation
 * @returns indices from 0; in place of a circle all its members
 * @see Roy (1968); Roy & Bouyssou (1993), Aide multicritère à la décision, ch. 6
 * @example kernelOf([[false, true], [false, false]]) // { kernel: [0], cycles: [] }
 */
export function kernelOf(outranks: readonly (readonly boolean[])[]): Kernel {
  const reach = transitiveClosure(outranks);
  const members = groupsOf(reach);
  const groupAbove = (above: number[], below: number[]) => above.some((a) => below.some((b) => outranks[a]?.[b]));
  // Whoever reaches more nodes comes first, so that all that outrank a group are settled before it is.
  const order = [...members].sort((a, b) => reachOf(reach, b) - reachOf(reach, a));
  const chosen: number[][] = [];
  for (const group of order) {
    if (!chosen.some((member) => groupAbove(member, group))) chosen.push(group);
  }
  return { kernel: chosen.flat().sort((a, b) => a - b), cycles: members.filter((group) => group.length > 1) };
}

/** Which nodes are reached from which, by Warshall's algorithm; every node reaches itself. */
function transitiveClosure(edges: readonly (readonly boolean[])[]): boolean[][] {
  const reach = edges.map((row, a) => row.map((edge, b) => edge || a === b));
  for (const via of reach.keys()) {
    const onward = reach[via] ?? [];
    for (const row of reach) {
      if (row[via]) onward.forEach((reached, b) => (row[b] ||= reached));
    }
  }
  return reach;
}

/** Nodes that reach each other, in groups. */
function groupsOf(reach: readonly (readonly boolean[])[]): number[][] {
  const groups: number[][] = [];
  for (const a of reach.keys()) {
    if (groups.some((group) => group.includes(a))) continue;
    groups.push(Array.from(reach.keys()).filter((b) => reach[a]?.[b] && reach[b]?.[a]));
  }
  return groups;
}

function reachOf(reach: readonly (readonly boolean[])[], group: readonly number[]): number {
  return (reach[group[0] ?? 0] ?? []).filter(Boolean).length;
}
