import { DECIMAL_NOISE } from '../shared/tolerance.ts';
import { fallingExponentials } from './falling-exponential.ts';
import type { PiecewisePreference } from './preference-function.ts';
import { sortedPlace } from './sorted-place.ts';

/** m sums of preferences over the others, on one criterion: in favour of a candidate and against it. */
export interface CriterionFlows {
  readonly inFavour: Float64Array;
  readonly against: Float64Array;
}

/**
 * Flows of a piecewise linear preference function from sorted values, in O(m log m): with the values in rising order, the
 * values that lie further below than q, and than p, are each a leading part whose count and sum are known.
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

/**
 * For each element of a rising array, the sum of preferences over all that lie below it. Those between q and p away make
 * a window that moves upwards; `beyond` is the sum of what they lie further away than q. It is carried along from element
 * to element, and as each term is at most p - q, a candidate of quite another size leaves no trace in it.
 */
function leadFlows(rising: Float64Array, { q, p, step, slope }: PiecewisePreference): Float64Array {
  const flows = new Float64Array(rising.length);
  let beyondQ = 0;
  let beyondP = 0;
  let beyond = 0;
  for (let k = 0; k < rising.length; k++) {
    const value = rising[k] ?? 0;
    const before = rising[k - 1] ?? value;
    const [fromP, fromQ] = [beyondP, beyondQ];
    while (beyondQ < k && isBeyond(value, rising[beyondQ] ?? 0, q)) beyondQ++;
    while (beyondP < beyondQ && isBeyond(value, rising[beyondP] ?? 0, p)) beyondP++;
    if (slope > 0) {
      for (let i = fromP; i < Math.min(beyondP, fromQ); i++) beyond -= before - (rising[i] ?? 0) - q;
      if (beyondP < fromQ) beyond += (fromQ - beyondP) * (value - before);
      else beyond = 0;
      for (let i = Math.max(beyondP, fromQ); i < beyondQ; i++) beyond += value - (rising[i] ?? 0) - q;
    }
    flows[k] = beyondP + (beyondQ - beyondP) * step + slope * beyond;
  }
  return flows;
}

/** Whether a value lies further above another than a threshold, by more than their decimals can miss. */
function isBeyond(value: number, other: number, threshold: number): boolean {
  const noise = DECIMAL_NOISE * Math.max(Math.abs(value), Math.abs(other), threshold);
  return value - other > threshold + noise;
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
