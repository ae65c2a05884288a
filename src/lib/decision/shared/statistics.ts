import { DecisionError } from './decision-error.ts';

/** @throws DecisionError `empty` or `not-finite`, naming the field */
function requireNumbers(values: ArrayLike<number>, field: string): void {
  if (values.length === 0) throw new DecisionError('empty', field, 'needs at least one number');
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new DecisionError('not-finite', `${field}[${i}]`, 'must be a finite number');
  }
}

/** Numbers in rising order, in a new array; the input is left as it was. */
function sorted(values: ArrayLike<number>): number[] {
  return Array.from(values).sort((a, b) => a - b);
}

/**
 * Neumaier's compensated sum, so that the order of the summands hardly ever shows in the result.
 *
 * @param values finite numbers
 * @param field how they are called in an error
 * @returns 0 for no values
 * @throws DecisionError `not-finite` for a value that is not, and where the sum leaves double precision
 * @see Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, Zeitschrift für
 *   Angewandte Mathematik und Mechanik 54(1), 39-51
 * @example sum([1, 1e100, 1, -1e100]) // 2
 */
export function sum(values: ArrayLike<number>, field = 'values'): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (!Number.isFinite(value)) throw new DecisionError('not-finite', `${field}[${i}]`, 'must be a finite number');
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  const result = total + lost;
  if (!Number.isFinite(result)) {
    throw new DecisionError('not-finite', field, 'add up to more than double precision holds');
  }
  return result;
}

/**
 * Arithmetic mean.
 *
 * @throws DecisionError `empty`, `not-finite`
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: ArrayLike<number>): number {
  requireNumbers(values, 'values');
  return sum(values) / values.length;
}

/**
 * Median; of an even count the mean of the two in the middle.
 *
 * @throws DecisionError `empty`, `not-finite`
 * @example median([4, 1, 3, 2]) // 2.5
 */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/**
 * Trimmed mean: the lowest and the highest value are left out once each, and the mean of the rest is taken. With fewer
 * than three values nothing can be left out and it is the plain mean.
 *
 * @throws DecisionError `empty`, `not-finite`
 * @example trimmedMean([0, 3, 4, 5]) // 3.5
 */
export function trimmedMean(values: ArrayLike<number>): number {
  requireNumbers(values, 'values');
  return values.length < 3 ? mean(values) : mean(sorted(values).slice(1, -1));
}

/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, as spreadsheets do).
 *
 * @param probability 0..1
 * @throws DecisionError `empty`, `not-finite`, `out-of-range`
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  requireNumbers(values, 'values');
  if (!(probability >= 0 && probability <= 1)) {
    throw new DecisionError('out-of-range', 'probability', 'must lie from 0 to 1');
  }
  const ordered = sorted(values);
  const position = (ordered.length - 1) * probability;
  const below = ordered[Math.floor(position)] ?? 0;
  const above = ordered[Math.ceil(position)] ?? below;
  const share = position - Math.floor(position);
  const step = above - below;
  return Number.isFinite(step) ? below + step * share : below * (1 - share) + above * share;
}

/**
 * Variance: sum of squared deviations over n - 1 (`sample`) or n (`population`). One value alone has a sample variance
 * of 0 here, for there is nothing that it deviates from.
 *
 * @throws DecisionError `empty`, `not-finite`
 * @example variance([1, 3], 'sample') // 2
 */
export function variance(values: ArrayLike<number>, of: 'sample' | 'population'): number {
  const centre = mean(values);
  const squares = Array.from(values, (value) => (value - centre) ** 2);
  const divisor = of === 'sample' ? values.length - 1 : values.length;
  return divisor === 0 ? 0 : sum(squares) / divisor;
}

/**
 * Standard deviation, the root of {@link variance}.
 *
 * @throws DecisionError `empty`, `not-finite`
 * @example standardDeviation([1, 3], 'population') // 1
 */
export function standardDeviation(values: ArrayLike<number>, of: 'sample' | 'population'): number {
  return Math.sqrt(variance(values, of));
}
