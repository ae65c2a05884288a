/**
 * Pearson's correlation of two lists that are given as deviations from their means.
 *
 * @param a deviations of n numbers from their mean
 * @param b deviations of n others, in the same order
 * @returns -1..1, or null where one of the two is constant
 * @see Pearson (1895), Notes on regression and inheritance in the case of two parents, Proceedings of the Royal Society
 *   58, 240-242
 * @example correlationOfDeviations([-1, 0, 1], [-2, 0, 2]) // 1
 */
export function correlationOfDeviations(a: readonly number[], b: readonly number[]): number | null {
  const scale = Math.sqrt(dot(a, a) * dot(b, b));
  return scale === 0 ? null : Math.max(-1, Math.min(1, dot(a, b) / scale));
}

/**
 * Sum of products.
 *
 * @param a n numbers
 * @param b n numbers
 * @returns their inner product
 * @example dot([1, 2], [3, 4]) // 11
 */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
