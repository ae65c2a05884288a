import { DecisionError } from './decision-error.ts';
import { portableExp } from './portable-math.ts';
import { EXPONENTIAL_ZIGGURAT, NORMAL_ZIGGURAT } from './ziggurat.ts';

const TO_UNIT = 2 ** -53;
const HIGH_SHARE = 2 ** 21;

/**
 * Seeded generator: Doty-Humphrey's sfc32 ("small fast counting", PractRand), seeded from 64 bits and run 12 rounds
 * before use. The same seed gives the same numbers, to the last bit, in Node and in every browser: only 32-bit integer
 * arithmetic, +, -, x, / and square root are used. Not for secrets.
 *
 * @example
 * const random = new Random(2026);
 * random.next(); // uniform on [0, 1)
 */
export class Random {
  readonly #state: Int32Array;

  /**
   * @param seed a whole number from 0 to 2^53 - 1
   * @throws DecisionError `out-of-range`
   */
  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) {
      throw new DecisionError('out-of-range', 'seed', 'must be a whole number from 0 to 2^53 - 1');
    }
    this.#state = Int32Array.of(0, (seed % 2 ** 32) | 0, Math.floor(seed / 2 ** 32), 1);
    for (let round = 0; round < 12; round++) step(this.#state);
  }

  /** Uniform on [0, 1), a multiple of 2^-53. */
  next(): number {
    return uniform(this.#state);
  }

  /**
   * Uniform on 0, 1, ..., `bound` - 1, without bias.
   *
   * @param bound 1 to 2^32
   * @throws DecisionError `out-of-range`
   */
  integer(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) {
      throw new DecisionError('out-of-range', 'bound', 'must be a whole number from 1 to 2^32');
    }
    const limit = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      const drawn = step(this.#state) >>> 0;
      if (drawn < limit) return drawn % bound;
    }
  }

  /** Standard normal (mean 0, variance 1). */
  normal(): number {
    return normal(this.#state);
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return exponential(this.#state);
  }

  /** Fills `target[from .. to - 1]` with standard normals; the loop for large samples. */
  fillNormal(target: Float64Array, from = 0, to: number = target.length): void {
    const state = this.#state;
    for (let i = from; i < to; i++) target[i] = normal(state);
  }

  /** Fills `target[from .. to - 1]` with exponentials of mean 1; the loop for large samples. */
  fillExponential(target: Float64Array, from = 0, to: number = target.length): void {
    const state = this.#state;
    for (let i = from; i < to; i++) target[i] = exponential(state);
  }

  /** Puts the first `length` items into random order, in place (Fisher and Yates). */
  shuffle(items: { [index: number]: number; readonly length: number }, length: number = items.length): void {
    for (let last = length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      const kept = items[last] ?? 0;
      items[last] = items[other] ?? 0;
      items[other] = kept;
    }
  }
}

/** One round of sfc32: 32 new bits as a signed integer. */
function step(state: Int32Array): number {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const counter = state[3] ?? 0;
  const drawn = (a + b + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
  state[3] = (counter + 1) | 0;
  return drawn;
}

function uniform(state: Int32Array): number {
  const high = step(state) >>> 0;
  return (high * HIGH_SHARE + (step(state) >>> 11)) * TO_UNIT;
}

/**
 * Ziggurat with 53 bits for the place in the layer and 9 bits of their own for layer and sign, which removes the
 * correlation of the original (Doornik 2005, An Improved Ziggurat Method to Generate Normal Random Samples).
 */
function normal(state: Int32Array): number {
  const { x, y, tail } = NORMAL_ZIGGURAT;
  for (;;) {
    const high = step(state) >>> 0;
    const low = step(state);
    const layer = low & 255;
    const sign = 1 - ((low >>> 7) & 2);
    const place = (high * HIGH_SHARE + (low >>> 11)) * TO_UNIT * (x[layer] ?? 0);
    if (place < (x[layer + 1] ?? 0)) return sign * place;
    if (layer === 0) return sign * normalTail(state, tail);
    const below = y[layer] ?? 0;
    if (below + uniform(state) * ((y[layer + 1] ?? 0) - below) < portableExp(-0.5 * place * place)) return sign * place;
  }
}

/** Marsaglia (1964), Generating a Variable from the Tail of the Normal Distribution, Technometrics 6(1). */
function normalTail(state: Int32Array, tail: number): number {
  for (;;) {
    const beyond = exponential(state) / tail;
    if (2 * exponential(state) >= beyond * beyond) return tail + beyond;
  }
}

function exponential(state: Int32Array): number {
  const { x, y, tail } = EXPONENTIAL_ZIGGURAT;
  let base = 0;
  for (;;) {
    const high = step(state) >>> 0;
    const low = step(state);
    const layer = low & 255;
    const place = (high * HIGH_SHARE + (low >>> 11)) * TO_UNIT * (x[layer] ?? 0);
    if (place < (x[layer + 1] ?? 0)) return base + place;
    if (layer === 0) {
      // What is left of an exponential beyond its tail is an exponential again.
      base += tail;
      continue;
    }
    const below = y[layer] ?? 0;
    if (below + uniform(state) * ((y[layer + 1] ?? 0) - below) < portableExp(-place)) return base + place;
  }
}
