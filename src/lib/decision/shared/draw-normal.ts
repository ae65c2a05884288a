import { drawExponential } from './draw-exponential.ts';
import { isBelowExp } from './portable-math.ts';
import { HIGH_SHARE, step, uniform } from './sfc32.ts';
import { NORMAL_ZIGGURAT } from './ziggurat.ts';

const { x: WIDTHS, y: HEIGHTS, place: PLACES, tail: TAIL } = NORMAL_ZIGGURAT;

/**
 * One standard normal number. Ziggurat with 53 bits for the place in the layer and 9 bits of their own for layer and
 * sign, which removes the correlation of the original.
 *
 * @param state of the generator; it moves on
 * @see Doornik (2005), An Improved Ziggurat Method to Generate Normal Random Samples
 * @example drawNormal(seededState(1))
 */
export function drawNormal(state: Int32Array): number {
  const high = step(state) >>> 0;
  const low = step(state);
  const place = (high * HIGH_SHARE + (low >>> 11)) * (PLACES[low & 511] ?? 0);
  return Math.abs(place) < (WIDTHS[(low & 255) + 1] ?? 0) ? place : atTheEdge(state, low, place);
}

/**
 * Fills `target[from .. to - 1]` with standard normals: the numbers that {@link drawNormal} gives one by one, with the
 * generator's state in local variables while they come from the inside of a layer, as 99 in 100 do.
 *
 * @example fillNormal(state, target, 0, target.length)
 */
export function fillNormal(state: Int32Array, target: Float64Array, from: number, to: number): void {
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
    const place = ((high >>> 0) * HIGH_SHARE + (low >>> 11)) * (PLACES[low & 511] ?? 0);
    if (Math.abs(place) < (WIDTHS[(low & 255) + 1] ?? 0)) {
      target[i] = place;
      continue;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
    target[i] = atTheEdge(state, low, place);
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
function atTheEdge(state: Int32Array, low: number, place: number): number {
  const layer = low & 255;
  if (layer === 0) return (low & 256) === 0 ? tail(state) : -tail(state);
  const below = HEIGHTS[layer] ?? 0;
  const height = below + uniform(state) * ((HEIGHTS[layer + 1] ?? 0) - below);
  return isBelowExp(height, -0.5 * place * place) ? place : drawNormal(state);
}

/** Marsaglia (1964), Generating a Variable from the Tail of the Normal Distribution, Technometrics 6(1). */
function tail(state: Int32Array): number {
  for (;;) {
    const beyond = drawExponential(state) / TAIL;
    if (2 * drawExponential(state) >= beyond * beyond) return TAIL + beyond;
  }
}
