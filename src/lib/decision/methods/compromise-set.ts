import { RESULT_NOISE, SUM_NOISE } from '../shared/tolerance.ts';

/** Whether the first place by Q stands alone, and who shares it where it does not. */
export interface CompromiseCheck {
  /** C1: the second is behind by at least DQ = 1 / (m - 1). */
  readonly acceptableAdvantage: boolean;
  /** C2: the first by Q is also first by S or by R. */
  readonly acceptableStability: boolean;
  /** Indices of the compromise solutions, rising. */
  readonly compromiseSet: number[];
}

/**
 * VIKOR's acceptance: the first alone where C1 and C2 hold; first and second where only C2 fails, with all who share the
 * second place; all that lie closer than DQ to the first where C1 fails.
 *
 * @param S m group utilities, low is better
 * @param R m individual regrets, low is better
 * @param Q m mixtures 0..1, low is better
 * @param noise what two Q may differ by and still be equal
 * @returns both conditions and the set, which does not depend on the order of the candidates
 * @see Opricovic & Tzeng (2004), section 2
 * @example compromise([0.5, 0.375, 0.5], [0.5, 0.25, 0.5], [1, 0, 1]).compromiseSet // [1]
 */
export function compromise(
  S: ArrayLike<number>,
  R: ArrayLike<number>,
  Q: ArrayLike<number>,
  noise: number = SUM_NOISE
): CompromiseCheck {
  const order = Array.from({ length: Q.length }, (_, i) => i).sort((a, b) => (Q[a] ?? 0) - (Q[b] ?? 0));
  const first = Q[order[0] ?? 0] ?? 0;
  const lead = (index: number) => (Q[index] ?? 0) - first;
  const stable = order.some((i) => lead(i) <= noise && (isLeast(S, i) || isLeast(R, i)));
  // A single candidate has nobody to be ahead of.
  const needed = order.length > 1 ? 1 / (order.length - 1) : 0;
  const second = order[1] === undefined ? Infinity : lead(order[1]);
  const advantage = second >= needed - noise;
  const limit = advantage ? (stable ? 0 : second) + noise : needed - noise;
  const close = order.filter((i) => (advantage ? lead(i) <= limit : lead(i) < limit));
  return {
    acceptableAdvantage: advantage,
    acceptableStability: stable,
    compromiseSet: close.sort((a, b) => a - b)
  };
}

/** Whether a measure, whose size is that of the weights, is the smallest of all. */
function isLeast(measure: ArrayLike<number>, index: number): boolean {
  const all = Array.from(measure);
  const least = all.reduce((a, b) => Math.min(a, b), Infinity);
  const largest = all.reduce((a, b) => Math.max(a, b), 0);
  return (measure[index] ?? 0) - least <= RESULT_NOISE * largest;
}
