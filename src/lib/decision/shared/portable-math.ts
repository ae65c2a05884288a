/**
 * Logarithm and exponential made of +, -, x, / alone. IEEE 754 fixes those to the last bit, which it does not do for
 * Math.log and Math.exp: with these, a seed gives the same sample in every browser and on every server.
 */

const LN2 = 0.6931471805599453;

/**
 * Natural logarithm, within 2 units in the last place: x = m 2^k with m near 1, ln m = 2 artanh((m - 1) / (m + 1)).
 *
 * @param x a positive finite number
 * @example portableLog(1) // 0
 */
export function portableLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  for (; mantissa > Math.SQRT2; exponent++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; exponent--) mantissa *= 2;
  return exponent * LN2 + doubleArtanh((mantissa - 1) / (mantissa + 1));
}

/**
 * Natural logarithm of a quotient, to all digits also where it is near 1, which the quotient itself has lost.
 *
 * @param x a positive finite number
 * @param y a positive finite number, not so far from x that x / y leaves double precision
 * @returns ln(x / y)
 * @example portableLogRatio(1e9 + 1, 1e9) // 9.999999995e-10
 */
export function portableLogRatio(x: number, y: number): number {
  const ratio = x / y;
  if (ratio > Math.SQRT2 || ratio < Math.SQRT1_2) return portableLog(ratio);
  return doubleArtanh((x - y) / 2 / (x / 2 + y / 2));
}

/**
 * ln(1 + x), to all digits also for a small x.
 *
 * @param x a finite number from 0
 * @returns 0 for 0
 * @example portableLog1p(1e-20) // 1e-20
 */
export function portableLog1p(x: number): number {
  return x < 0.4 ? doubleArtanh(x / (2 + x)) : portableLog(1 + x);
}

/** 2 artanh z, for |z| up to 0.172. */
function doubleArtanh(z: number): number {
  const square = z * z;
  let series = 0;
  for (let odd = 25; odd >= 1; odd -= 2) series = series * square + 1 / odd;
  return 2 * z * series;
}

/**
 * Exponential function, within a few units in the last place: x = k ln 2 + r, e^x = 2^k e^r by Taylor's series.
 *
 * @param x a finite number from -700 to 700
 * @example portableExp(0) // 1
 */
export function portableExp(x: number): number {
  const doublings = Math.round(x / LN2);
  const rest = x - doublings * LN2;
  let power = 1;
  for (let term = 20; term >= 1; term--) power = 1 + (power * rest) / term;
  for (let k = 0; k < doublings; k++) power *= 2;
  for (let k = 0; k > doublings; k--) power /= 2;
  return power;
}

/** Far more than Math.exp of any machine, or {@link portableExp}, is off for an exponent up to 0. */
const DOUBT = 1e-9;

/**
 * Whether `height` < e^`x`. The machine's quicker Math.exp decides only where it is clear, {@link portableExp} where it
 * is close, so the answer is the same everywhere.
 *
 * @param x from -700 to 0
 * @example isBelowExp(0.3, -1) // true
 */
export function isBelowExp(height: number, x: number): boolean {
  const near = Math.exp(x);
  return Math.abs(height - near) > DOUBT ? height < near : height < portableExp(x);
}
