import { SUM_NOISE } from '../shared/tolerance.ts';

/**
 * By how much a weighted total may be off, so that ties are not broken by it: in proportion to the largest value, of each
 * candidate by itself, for a candidate of quite another size must not blur the others.
 *
 * @param values one number a criterion
 * @param weight what the weights add up to
 * @returns in units of the total
 * @example totalNoise([80, 40], 1) // 8e-13
 */
export function totalNoise(values: ArrayLike<number>, weight: number): number {
  let largest = 0;
  for (let j = 0; j < values.length; j++) largest = Math.max(largest, Math.abs(values[j] ?? 0));
  return SUM_NOISE * weight * largest;
}
