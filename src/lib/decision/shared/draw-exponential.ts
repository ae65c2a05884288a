import { isBelowExp } from './portable-math.ts';
import { HIGH_SHARE, step, uniform } from './sfc32.ts';
import { EXPONENTIAL_ZIGGURAT } from './ziggurat.ts';

const { x: WIDTHS, y: HEIGHTS, place: PLACES, tail: TAIL } = EXPONENTIAL_ZIGGURAT;

/**
 * One exponential number of mean 1, by the ziggurat.
 *
 * @param state of the generator; it moves on
 * @param from added to it
 * @example drawExponential(seededState(1))
 */
export function drawExponential(state: Int32Array, from = 0): number {
  const high = step(state) >>> 0;
  const low = step(state);
  const layer = low & 255;
  const place = (high * HIGH_SHARE + (low >>> 11)) * (PLACES[layer] ?? 0);
  return place < (WIDTHS[layer + 1] ?? 0) ? from + place : atTheEdge(state, layer, place, from);
}

/**
 * Fills `target[from .. to - 1]` with exponentials of mean 1: the numbers that {@link drawExponential} gives one by one,
 * with the generator's state in local variables while they come from the inside of a layer, as 98 in 100 do.
 *
 * @example fillExponential(state, target, 0, target.length)
 */
export function fillExponential(state: Int32Array, target: Float64Array, from: number, to: number): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let counter = state[3] ?? 0;
  for (let i = from; i < to; i++) {
    const high = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + high) | 0;
    const low = (a + b + counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + low) | 0;
    counter = (counter + 2) | 0;
    const layer = low & 255;
    const place = ((high >>> 0) * HIGH_SHARE + (low >>> 11)) * (PLACES[layer] ?? 0);
    if (place < (WIDTHS[layer + 1] ?? 0)) {
      target[i] = place;
      continue;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
    target[i] = atTheEdge(state, layer, place, 0);
    a = state[0];
    b = state[1];
    c = state[2];
    counter = state[3];
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}

/** A place that may lie above the density: kept with the right probability, else drawn anew. */
function atTheEdge(state: Int32Array, layer: number, place: number, from: number): number {
  // What is left of an exponential beyond its tail is an exponential again.
  if (layer === 0) return drawExponential(state, from + TAIL);
  const below = HEIGHTS[layer] ?? 0;
  const height = below + uniform(state) * ((HEIGHTS[layer + 1] ?? 0) - below);
  return isBelowExp(height, -place) ? from + place : drawExponential(state, from);
}
