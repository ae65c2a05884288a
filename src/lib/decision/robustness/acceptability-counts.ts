/** What SMAA counts while it runs. */
export interface AcceptabilityCounts {
  /** Counts one weighting: ranks from 0 and the weights that led to them, which begin at `w`. */
  readonly add: (ranks: Int32Array, weights: Float64Array, w: number) => void;
  /** Share of weightings in which each candidate (row) had each rank (column). */
  readonly rankAcceptability: () => number[][];
  /** Mean of the weights that put a candidate first; null for one that never was. */
  readonly centralWeights: () => (number[] | null)[];
}

/**
 * Makes the counters of SMAA; adding a weighting allocates nothing.
 *
 * @example acceptabilityCounts(3, 2).add(ranks, weights, 0)
 */
export function acceptabilityCounts(candidates: number, criteria: number): AcceptabilityCounts {
  const rankCounts = new Float64Array(candidates * candidates);
  const weightSums = new Float64Array(candidates * criteria);
  let runs = 0;
  return {
    add: (ranks, weights, w) => {
      runs++;
      for (let a = 0; a < candidates; a++) {
        const rank = ranks[a] ?? 0;
        const cell = a * candidates + rank;
        rankCounts[cell] = (rankCounts[cell] ?? 0) + 1;
        if (rank > 0) continue;
        const from = a * criteria;
        for (let j = 0; j < criteria; j++) weightSums[from + j] = (weightSums[from + j] ?? 0) + (weights[w + j] ?? 0);
      }
    },
    rankAcceptability: () =>
      Array.from({ length: candidates }, (_, a) =>
        Array.from(rankCounts.subarray(a * candidates, (a + 1) * candidates), (count) => count / runs)
      ),
    centralWeights: () =>
      Array.from({ length: candidates }, (_, a) => {
        const firsts = rankCounts[a * candidates] ?? 0;
        if (firsts === 0) return null;
        return Array.from(weightSums.subarray(a * criteria, (a + 1) * criteria), (total) => total / firsts);
      })
  };
}
