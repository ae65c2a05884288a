import { DecisionError } from './decision-error.ts';

/** Digits that a computed total is trusted to; what lies beyond is binary noise. */
const TRUSTED_DIGITS = 12;

/**
 * The number nearest to `value` that has at most `digits` significant decimal digits.
 *
 * @param value any finite number
 * @param digits 1..15 significant digits, 12 when not given
 * @throws DecisionError `not-finite`
 * @example dropBinaryNoise(0.1 + 0.2) // 0.3
 */
export function dropBinaryNoise(value: number, digits: number = TRUSTED_DIGITS): number {
  if (!Number.isFinite(value)) throw new DecisionError('not-finite', 'value', 'only a finite number can be rounded');
  return Number(value.toPrecision(digits));
}

/**
 * Rounds half away from zero, as a spreadsheet's ROUND does, after binary noise is taken off, so that a sum that
 * prints as 2.675 rounds to 2.68 although its binary form lies a hair below.
 *
 * @param value any finite number
 * @param decimals places after the point, 0..10
 * @param digits significant digits that are trusted; amounts of money above 10^12 need 15
 * @returns the rounded number, never -0
 * @throws DecisionError `not-finite` for the value, `out-of-range` for the decimals
 * @see OASIS OpenDocument 1.2, Part 2 (OpenFormula), function ROUND
 * @example
 * roundHalfAway(2.675, 2) // 2.68
 * roundHalfAway(-2.5, 0) // -3
 */
export function roundHalfAway(value: number, decimals: number, digits: number = TRUSTED_DIGITS): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10) {
    throw new DecisionError('out-of-range', 'decimals', 'must be a whole number from 0 to 10');
  }
  const clean = dropBinaryNoise(Math.abs(value), digits);
  const [mantissa = '0', exponent = '0'] = clean.toExponential().split('e');
  // All trusted digits stand before the place that is rounded to.
  if (Number(exponent) + decimals >= digits - 1) return value < 0 && clean !== 0 ? -clean : clean;
  // Moving the point in the decimal text is exact where multiplying by a power of ten is not.
  const shifted = Math.floor(Number(`${mantissa}e${Number(exponent) + decimals}`) + 0.5);
  const rounded = Number(`${shifted}e-${decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
