import type { Random } from '../shared/random.ts';
import { sampleSimplex } from '../shared/sample-simplex.ts';
import type { WeightSampler } from './sampling-method.ts';

const PILOT = 1000;
/** Below this share of kept draws, rejection costs more than a Markov chain. */
const WORTH_REJECTING = 0.05;
const THINNING_PER_CRITERION = 10;
const BURN_IN_PER_CRITERION = 1000;

/**
 * Sampler of weights that are uniform on {low <= w <= high, sum w = 1}.
 *
 * Rejection from the simplex {w >= low, sum w = 1} where a pilot of 1,000 draws keeps 5 % or more; else hit-and-run
 * along the directions that move weight between two criteria: w_i and w_j are redrawn uniformly on the segment that
 * their bounds and their sum leave. Its stationary distribution is the uniform one; 10 steps a criterion between two
 * vectors that are used, 1,000 steps a criterion before the first.
 *
 * @see Tervonen, van Valkenhoef, Basturk and Postmus (2013), Hit-And-Run enables efficient weight generation for
 *   simulation-based multiple criteria decision analysis, European Journal of Operational Research 224(3), 552-559
 * @example intervalSampler([0.1, 0.2], [0.8, 0.9], new Random(1)).method // 'rejection'
 */
export function intervalSampler(low: readonly number[], high: readonly number[], random: Random): WeightSampler {
  const room = Math.max(0, 1 - low.reduce((a, b) => a + b, 0));
  const row = new Float64Array(low.length);
  const draw = (): boolean => {
    sampleSimplex(random, row);
    let kept = true;
    for (let i = 0; i < row.length; i++) {
      const weight = (low[i] ?? 0) + room * (row[i] ?? 0);
      row[i] = weight;
      if (weight > (high[i] ?? 0)) kept = false;
    }
    return kept;
  };
  let kept = 0;
  for (let trial = 0; trial < PILOT; trial++) if (draw()) kept++;
  if (kept < PILOT * WORTH_REJECTING) return hitAndRun(low, high, random);
  return {
    method: 'rejection',
    acceptance: kept / PILOT,
    fill: (block) => {
      for (let from = 0; from < block.length; from += row.length) {
        while (!draw());
        block.set(row, from);
      }
    }
  };
}

/**
 * The Markov chain alone, for any intervals that hold a point; see {@link intervalSampler}.
 *
 * @example hitAndRun(low, high, new Random(1)).fill(weights)
 */
export function hitAndRun(low: readonly number[], high: readonly number[], random: Random): WeightSampler {
  const criteria = low.length;
  const lowSum = low.reduce((a, b) => a + b, 0);
  const highSum = high.reduce((a, b) => a + b, 0);
  const part = highSum > lowSum ? Math.min(1, Math.max(0, (1 - lowSum) / (highSum - lowSum))) : 0;
  const row = Float64Array.from(low, (from, i) => from + part * ((high[i] ?? 0) - from));
  const walk = (steps: number): void => {
    for (let step = 0; step < steps; step++) {
      const i = random.integer(criteria);
      const j = random.integer(criteria - 1);
      const other = j < i ? j : j + 1;
      const both = (row[i] ?? 0) + (row[other] ?? 0);
      const from = Math.max(low[i] ?? 0, both - (high[other] ?? 0));
      const to = Math.min(high[i] ?? 0, both - (low[other] ?? 0));
      if (to <= from) continue;
      const weight = from + random.next() * (to - from);
      row[i] = weight;
      row[other] = both - weight;
    }
  };
  const thinning = criteria > 1 ? THINNING_PER_CRITERION * criteria : 0;
  if (criteria > 1) walk(BURN_IN_PER_CRITERION * criteria);
  return {
    method: 'hit-and-run',
    thinning,
    fill: (block) => {
      for (let from = 0; from < block.length; from += criteria) {
        walk(thinning);
        block.set(row, from);
      }
    }
  };
}
