import { DecisionError } from '../shared/index.ts';

/** Closed forms that turn an order of importance into weights; see {@link rankWeights}. */
export type RankWeightKind = 'roc' | 'rank_sum' | 'rank_reciprocal';

const FORMS: Record<RankWeightKind, (n: number) => number[]> = {
  roc: (n) => {
    const weights = new Array<number>(n).fill(0);
    let tail = 0;
    // From the last rank up, so that the small terms are added first.
    for (let rank = n; rank >= 1; rank--) {
      tail += 1 / rank;
      weights[rank - 1] = tail / n;
    }
    return weights;
  },
  rank_sum: (n) => Array.from({ length: n }, (_, index) => (2 * (n - index)) / (n * (n + 1))),
  rank_reciprocal: (n) => {
    const reciprocals = Array.from({ length: n }, (_, index) => 1 / (index + 1));
    const total = reciprocals.reduceRight((sum, value) => sum + value, 0);
    return reciprocals.map((value) => value / total);
  }
};

/**
 * Weights from ranks 1..n, 1 the most important criterion:
 * - `roc`, rank order centroid: w(r) = (1/n) * sum of 1/k for k = r..n
 * - `rank_sum`: w(r) = 2 (n + 1 - r) / (n (n + 1))
 * - `rank_reciprocal`: w(r) = (1/r) / sum of 1/k
 *
 * @param n number of criteria, at least 1
 * @returns n weights that add up to 1, by rising rank
 * @throws DecisionError `not-integer`, `empty`
 * @see Stillwell, Seaver & Edwards (1981); Barron & Barrett (1996), Management Science 42(11), 1515-1523
 * @example rankWeights('roc', 3) // [0.6111..., 0.2777..., 0.1111...]
 */
export function rankWeights(kind: RankWeightKind, n: number): number[] {
  if (!Number.isInteger(n)) throw new DecisionError('not-integer', 'n', 'must be a whole number');
  if (n < 1) throw new DecisionError('empty', 'n', 'must be at least 1');
  if (n > 10_000) throw new DecisionError('too-many', 'n', 'must be at most 10000');
  return FORMS[kind](n);
}

/**
 * Weights of criteria whose ranks may be tied: tied criteria share the mean of the weights of the places that they span.
 * Ranks only order: 1, 2, 2, 4 and 1, 2, 2, 3 say the same.
 *
 * @param ranks n finite numbers, low is important
 * @returns n weights in the order of the ranks, adding up to 1
 * @throws DecisionError `empty`, `not-finite`
 * @see Barron & Barrett (1996), Management Science 42(11), 1515-1523
 * @example tiedRankWeights('rank_sum', [1, 2, 2]) // [0.5, 0.25, 0.25]
 */
export function tiedRankWeights(kind: RankWeightKind, ranks: readonly number[]): number[] {
  const odd = ranks.findIndex((rank) => !Number.isFinite(rank));
  if (odd >= 0) throw new DecisionError('not-finite', `ranks[${odd}]`, 'must be a finite number');
  const byPlace = rankWeights(kind, ranks.length);
  return ranks.map((rank) => {
    const from = ranks.filter((other) => other < rank).length;
    const span = ranks.filter((other) => other === rank).length;
    return byPlace.slice(from, from + span).reduce((sum, weight) => sum + weight, 0) / span;
  });
}
