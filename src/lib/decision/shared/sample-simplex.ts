import type { Random } from './random.ts';

/**
 * Fills `target` with one point drawn uniformly from the simplex {w >= 0, sum w = 1}: independent exponentials over
 * their sum (Devroye 1986, Non-Uniform Random Variate Generation, chapter V).
 *
 * @param random seeded generator
 * @param target the weights, one a criterion; overwritten
 * @example sampleSimplex(new Random(1), weights) // weights now sum to 1
 */
export function sampleSimplex(random: Random, target: Float64Array): void {
  random.fillExponential(target);
  let total = 0;
  for (let i = 0; i < target.length; i++) total += target[i] ?? 0;
  const scale = 1 / total;
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) * scale;
}
