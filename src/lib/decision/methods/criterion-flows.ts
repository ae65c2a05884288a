import { fallingExponentials } from './falling-exponential.ts';
import type { PiecewisePreference } from './preference-function.ts';
import { sortedPlace } from './sorted-place.ts';

/** m sums of preferences over the others, on one criterion: in favour of a candidate and against it. */
export interface CriterionFlows {
  readonly inFavour: Float64Array;
  readonly against: Float64Array;
}

/** Decimals such as 0.8 - 0.6 miss their difference by a few units in the last place, which must not count as "above q". */
const ULPS = 4 * 2 ** -52;

/**
 * Flows of a piecewise linear preference function by sorted prefix sums, in O(m log m): with the values in rising order,
 * the values that lie further below than q, and than p, are each a leading part whose count and sum are known.
 *
 * @param values m performances, high is better
 * @param pieces see {@link PiecewisePreference}
 * @example piecewiseFlows(Float64Array.of(1, 3), { q: 0, p: 0, step: 1, slope: 0 }).inFavour // [0, 1]
 */
export function piecewiseFlows(values: Float64Array, pieces: PiecewisePreference): CriterionFlows {
  const rising = values.slice().sort();
  const falling = rising.map((value) => -value).reverse();
  const gains = leadFlows(rising, pieces);
  const losses = leadFlows(falling, pieces).reverse();
  return inGivenOrder(values, rising, gains, losses);
}

/** For each element of a rising array, the sum of preferences over all that lie below it. */
function leadFlows(rising: Float64Array, { q, p, step, slope }: PiecewisePreference): Float64Array {
  const m = rising.length;
  const [first, last] = [rising[0] ?? 0, rising[m - 1] ?? 0];
  const noise = ULPS * Math.max(Math.abs(first), Math.abs(last), q);
  // Counted from the middle, the sums stay small where the values share a large offset.
  const middle = first + (last - first) / 2;
  const flows = new Float64Array(m);
  let beyondQ = 0;
  let beyondP = 0;
  let between = 0;
  for (let k = 0; k < m; k++) {
    const value = rising[k] ?? 0;
    for (; beyondQ < k && value - (rising[beyondQ] ?? 0) > q + noise; beyondQ++)
      between += (rising[beyondQ] ?? 0) - middle;
    for (; beyondP < beyondQ && value - (rising[beyondP] ?? 0) > p + noise; beyondP++)
      between -= (rising[beyondP] ?? 0) - middle;
    const partial = beyondQ - beyondP;
    const excess = slope === 0 ? 0 : slope * (partial * (value - middle - q) - between);
    flows[k] = beyondP + partial * step + (partial === 0 ? 0 : excess);
  }
  return flows;
}

/**
 * Flows of the Gaussian preference function, pair by pair in rising order, so that the winner of a pair is known.
 *
 * @param values m performances, high is better
 * @param s the point of inflection
 * @example gaussianFlows(Float64Array.of(1, 1), 2).against // [0, 0]
 */
export function gaussianFlows(values: Float64Array, s: number): CriterionFlows {
  const rising = values.slice().sort();
  const gains = new Float64Array(rising.length);
  const losses = new Float64Array(rising.length);
  const exponentials = new Float64Array(rising.length);
  for (let k = 0; k < rising.length; k++) {
    const own = rising[k] ?? 0;
    for (let i = 0; i < k; i++) {
      const share = (own - (rising[i] ?? 0)) / s;
      exponentials[i] = 0.5 * share * share;
    }
    fallingExponentials(exponentials, k);
    let gain = 0;
    for (let i = 0; i < k; i++) {
      const preference = 1 - (exponentials[i] ?? 0);
      gain += preference;
      losses[i] = (losses[i] ?? 0) + preference;
    }
    gains[k] = gain;
  }
  return inGivenOrder(values, rising, gains, losses);
}

/** Flows of sorted values, given back to the values in their own order; equal values have equal flows. */
function inGivenOrder(
  values: Float64Array,
  rising: Float64Array,
  gains: Float64Array,
  losses: Float64Array
): CriterionFlows {
  const inFavour = new Float64Array(values.length);
  const against = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const place = sortedPlace(rising, values[i] ?? 0);
    inFavour[i] = gains[place] ?? 0;
    against[i] = losses[place] ?? 0;
  }
  return { inFavour, against };
}
