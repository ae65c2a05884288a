import { indicesByScore } from './competition-ranks.ts';

/**
 * Average ranks (1.5, 1.5, 3): equal values share the mean of the places that they span. Used inside Kendall's W
 * and Spearman's rho only; a printed ranking uses competition ranks.
 *
 * @param values one finite number an object
 * @param better whether a high or a low value gets rank 1; `low` by convention in Kendall's and Spearman's tables
 * @returns ranks in the order of the values; they always sum to n (n + 1) / 2
 * @see Kendall (1945), The treatment of ties in ranking problems, Biometrika 33(3), 239-251
 * @example averageRanks([10, 20, 20, 30]) // [1, 2.5, 2.5, 4]
 */
export function averageRanks(values: ArrayLike<number>, better: 'high' | 'low' = 'low'): number[] {
  const order = indicesByScore(values, better);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
