import { portableExp } from '../shared/portable-math.ts';

const LN2 = 0.6931471805599453;
const STEPS = 64;
/** e^(-i ln 2 / 64): what is left after a whole number of halvings. */
const FRACTIONS = Float64Array.from({ length: STEPS }, (_, i) => portableExp((-i * LN2) / STEPS));
/** Beyond this, 1 - e^(-x) is 1 in double precision. */
const FARTHEST = 40;
const HALVINGS = powersOfHalf(64);
const STEPS_PER_UNIT = STEPS / LN2;
/** ln 2 / 64 in two parts, the first with so few bits that its multiples are exact. */
const STEP_HIGH = Math.fround(LN2 / STEPS);
const STEP_LOW = LN2 / STEPS - STEP_HIGH;

/**
 * Puts e^(-x) in the place of each of the first `count` numbers x: 0 to 40 within a few units in the last place, 0 beyond,
 * and the same to the last bit everywhere. x = n ln 2 / 64 + r, from tables for n and a polynomial for r; a loop of its own,
 * for a function that is called for every pair would have to allocate its result.
 *
 * @param numbers none negative; overwritten
 * @see Tang (1989), Table-driven implementation of the exponential function, ACM TOMS 15(2), 144-157
 * @example fallingExponentials(Float64Array.of(0, 41), 2) // the array now holds [1, 0]
 */
export function fallingExponentials(numbers: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = Math.min(numbers[i] ?? 0, FARTHEST);
    const n = Math.round(x * STEPS_PER_UNIT);
    const r = n * STEP_HIGH - x + n * STEP_LOW;
    const tail = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r / 120))));
    const power = (HALVINGS[n >> 6] ?? 0) * (FRACTIONS[n & 63] ?? 0) * tail;
    numbers[i] = x < FARTHEST ? power : 0;
  }
}

function powersOfHalf(count: number): Float64Array {
  const powers = new Float64Array(count).fill(1);
  for (let k = 1; k < count; k++) powers[k] = (powers[k - 1] ?? 1) / 2;
  return powers;
}
