const TO_UNIT = 2 ** -53;
/** Places a whole 32-bit number above 21 more bits. */
export const HIGH_SHARE = 2 ** 21;

/**
 * State of Doty-Humphrey's sfc32 ("small fast counting", PractRand): three words and a counter, filled from 64 bits and
 * run 12 rounds before use.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 * @example step(seededState(2026)) // 32 bits
 */
export function seededState(seed: number): Int32Array {
  const state = Int32Array.of(0, (seed % 2 ** 32) | 0, Math.floor(seed / 2 ** 32), 1);
  for (let round = 0; round < 12; round++) step(state);
  return state;
}

/**
 * One round: 32 new bits as a signed integer.
 *
 * @example step(state) >>> 0 // the same bits as a number from 0 to 2^32 - 1
 */
export function step(state: Int32Array): number {
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

/**
 * Uniform on [0, 1), a multiple of 2^-53.
 *
 * @example uniform(seededState(1)) < 1 // true
 */
export function uniform(state: Int32Array): number {
  const high = step(state) >>> 0;
  return (high * HIGH_SHARE + (step(state) >>> 11)) * TO_UNIT;
}
