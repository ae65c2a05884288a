import type { Random } from '../shared/random.ts';
import { intervalSampler } from './interval-sampler.ts';
import type { WeightSampler } from './sampling-method.ts';
import type { WeightLaw } from './weight-law.ts';

/**
 * Sampler of weight vectors for a checked law.
 *
 * Uniform: exponentials over their sum. Ordered: sorting a uniform vector in falling order maps the simplex onto the
 * ordered cone and keeps it uniform, for the simplex is the union of m! congruent cones; criteria of one level then
 * take their weights in random order.
 *
 * @see Tervonen and Lahdelma (2007), Implementing stochastic multicriteria acceptability analysis, European Journal of
 *   Operational Research 178(2), 500-513
 * @example weightSampler({ kind: 'uniform' }, 3, new Random(1)).fill(weights)
 */
export function weightSampler(law: WeightLaw, criteria: number, random: Random): WeightSampler {
  if (law.kind === 'interval') return intervalSampler(law.low, law.high, random);
  if (law.kind === 'fixed') {
    const total = law.weights.reduce((a, b) => a + b, 0);
    const weights = Float64Array.from(law.weights, (weight) => weight / total);
    return {
      method: 'fixed',
      fill: (block) => {
        for (let from = 0; from < block.length; from += criteria) block.set(weights, from);
      }
    };
  }
  if (law.kind === 'uniform') {
    return {
      method: 'direct',
      fill: (block) => {
        fillUniform(block, criteria, random);
      }
    };
  }
  const falling = new Float64Array(criteria);
  const places = Int32Array.from(law.levels.flat());
  const levels = law.levels.map((level) => Int32Array.from(level));
  return {
    method: 'sorting',
    fill: (block) => {
      fillUniform(block, criteria, random);
      for (let from = 0; from < block.length; from += criteria) {
        for (let i = 0; i < criteria; i++) falling[i] = -(block[from + i] ?? 0);
        falling.sort();
        let place = 0;
        for (const level of levels) {
          if (level.length > 1) random.shuffle(level);
          places.set(level, place);
          place += level.length;
        }
        for (let i = 0; i < criteria; i++) block[from + (places[i] ?? 0)] = -(falling[i] ?? 0);
      }
    }
  };
}

function fillUniform(block: Float64Array, criteria: number, random: Random): void {
  random.fillExponential(block);
  for (let from = 0; from < block.length; from += criteria) {
    let total = 0;
    for (let i = from; i < from + criteria; i++) total += block[i] ?? 0;
    const scale = 1 / total;
    for (let i = from; i < from + criteria; i++) block[i] = (block[i] ?? 0) * scale;
  }
}
