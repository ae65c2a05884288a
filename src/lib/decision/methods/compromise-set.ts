/** Whether the first place by Q stands alone, and who shares it where it does not. */
export interface CompromiseCheck {
  /** C1: the second is behind by at least DQ = 1 / (m - 1). */
  readonly acceptableAdvantage: boolean;
  /** C2: the first by Q is also first by S or by R. */
  readonly acceptableStability: boolean;
  /** Indices of the compromise solutions, rising. */
  readonly compromiseSet: number[];
}

const NOISE = 1e-12;

/**
 * VIKOR's acceptance: the first alone where C1 and C2 hold; first and second where only C2 fails; all that lie closer
 * than DQ to the first where C1 fails.
 *
 * @param S m group utilities, low is better
 * @param R m individual regrets, low is better
 * @param Q m mixtures, low is better
 * @see Opricovic & Tzeng (2004), section 2
 * @example compromise([0.5, 0.375, 0.5], [0.5, 0.25, 0.5], [1, 0, 1]).compromiseSet // [1]
 */
export function compromise(S: ArrayLike<number>, R: ArrayLike<number>, Q: ArrayLike<number>): CompromiseCheck {
  const order = Array.from({ length: Q.length }, (_, i) => i).sort((a, b) => (Q[a] ?? 0) - (Q[b] ?? 0));
  const first = Q[order[0] ?? 0] ?? 0;
  const lead = (index: number) => (Q[index] ?? 0) - first;
  const leastS = order.reduce((least, i) => Math.min(least, S[i] ?? 0), Infinity);
  const leastR = order.reduce((least, i) => Math.min(least, R[i] ?? 0), Infinity);
  const stable = order.some(
    (i) => lead(i) <= NOISE && ((S[i] ?? 0) - leastS <= NOISE || (R[i] ?? 0) - leastR <= NOISE)
  );
  // A single candidate has nobody to be ahead of.
  const needed = order.length > 1 ? 1 / (order.length - 1) : 0;
  const second = order[1];
  const advantage = second === undefined || lead(second) >= needed - NOISE;
  const close = advantage ? order.slice(0, stable ? 1 : 2) : order.filter((i) => lead(i) < needed - NOISE);
  return {
    acceptableAdvantage: advantage,
    acceptableStability: stable,
    compromiseSet: close.sort((a, b) => a - b)
  };
}
