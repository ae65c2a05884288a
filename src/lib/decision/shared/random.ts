import { DecisionError } from './decision-error.ts';
import { drawExponential, fillExponential } from './draw-exponential.ts';
import { drawNormal, fillNormal } from './draw-normal.ts';
import { seededState, step, uniform } from './sfc32.ts';

/**
 * Seeded generator: Doty-Humphrey's sfc32 ("small fast counting", PractRand), seeded from 64 bits and run 12 rounds
 * before use. The same seed gives the same numbers, to the last bit, in Node and in every browser: only 32-bit integer
 * arithmetic, +, -, x, / and square root are used. Not for secrets.
 *
 * @see Marsaglia and Tsang (2000), The Ziggurat Method for Generating Random Variables, Journal of Statistical Software
 *   5(8), for normals and exponentials
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
    this.#state = seededState(seed);
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
    return drawNormal(this.#state);
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return drawExponential(this.#state);
  }

  /** Fills `target[from .. to - 1]` with standard normals, the numbers that `normal` gives; for large samples. */
  fillNormal(target: Float64Array, from = 0, to: number = target.length): void {
    fillNormal(this.#state, target, from, to);
  }

  /** Fills `target[from .. to - 1]` with exponentials of mean 1, the numbers that `exponential` gives. */
  fillExponential(target: Float64Array, from = 0, to: number = target.length): void {
    fillExponential(this.#state, target, from, to);
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
