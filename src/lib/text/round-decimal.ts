/** Significant digits that a computed number is trusted to; what lies beyond is binary noise (0.1 + 0.2). */
const TRUSTED_DIGITS = 12;

/** A number rounded to a fixed count of decimal places, as its decimal digits. */
export interface RoundedDecimal {
  readonly negative: boolean;
  /** Digits before the point, without leading zeros, at least `0`. */
  readonly whole: string;
  /** Exactly as many digits as were asked for. */
  readonly fraction: string;
}

/**
 * Rounds half away from zero, as a spreadsheet's ROUND does, after binary noise is taken off at 12 significant digits,
 * so that a total that prints as 2.675 becomes 2.68. It works on the decimal digits: no step is in binary. Whole numbers
 * carry no noise and keep all their digits. What rounds to zero is not negative.
 *
 * @param decimals places after the point, 0 to 20
 * @throws RangeError for a value that is not finite or for decimals out of range
 */
export function roundDecimal(value: number, decimals: number): RoundedDecimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) throw new RangeError(`not a count: ${decimals}`);
  const size = Math.abs(value);
  const clean = Number.isSafeInteger(size) ? size : Number(size.toPrecision(TRUSTED_DIGITS));
  const [mantissa = '0', exponent = '0'] = clean.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  // The number is 0.digits · 10^point; cut it `decimals` places after the point.
  const kept = Number(exponent) + 1 + decimals;
  const cut = kept < 0 ? '0' : digits.slice(0, kept).padEnd(kept, '0') || '0';
  const next = kept < 0 ? '0' : digits.charAt(kept);
  const units = BigInt(cut) + (next >= '5' ? 1n : 0n);
  const text = units.toString().padStart(decimals + 1, '0');
  return {
    negative: value < 0 && units > 0n,
    whole: text.slice(0, text.length - decimals),
    fraction: text.slice(text.length - decimals)
  };
}

/** {@link roundDecimal} as a number, never -0. */
export function roundHalfAway(value: number, decimals: number): number {
  const { negative, whole, fraction } = roundDecimal(value, decimals);
  const size = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return negative ? -size : size;
}
