/** Level of measurement of ratings, which decides what a difference is worth. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Fills the squared differences between categories, in a unit in which no square over- or underflows: alpha is a quotient
 * of two sums of them, so that the unit does not matter.
 *
 * nominal: 0 or 1; ordinal: (n_c / 2 + the counts between + n_k / 2)^2; interval: (c - k)^2 in units of the widest;
 * ratio: ((c - k) / (c + k))^2.
 *
 * @param values the categories in rising order
 * @param counts how often each category occurs among pairable ratings
 * @param target categories x categories, overwritten
 * @see Krippendorff (2019), Content Analysis, 4th edition, chapter 12
 * @example fillSquaredDifferences('interval', Float64Array.of(1, 3), counts, target) // target is [0, 1, 1, 0]
 */
export function fillSquaredDifferences(
  level: MeasurementLevel,
  values: Float64Array,
  counts: Float64Array,
  target: Float64Array
): void {
  const size = values.length;
  const distance = DISTANCES[level](values);
  for (let c = 0; c < size; c++) {
    target[c * size + c] = 0;
    const from = values[c] ?? 0;
    let passed = (counts[c] ?? 0) / 2;
    for (let k = c + 1; k < size; k++) {
      const count = counts[k] ?? 0;
      const difference = distance(from, values[k] ?? 0, passed + count / 2);
      passed += count;
      target[c * size + k] = difference * difference;
      target[k * size + c] = difference * difference;
    }
  }
}

/** Difference of a value from a higher one, between which so many ratings lie. */
type Distance = (from: number, to: number, between: number) => number;

const DISTANCES: Readonly<Record<MeasurementLevel, (values: Float64Array) => Distance>> = {
  nominal: () => () => 1,
  ordinal: () => (_from, _to, between) => between,
  interval: (values) => {
    // Half of every value, for the difference of two may have no double.
    const span = (values.at(-1) ?? 0) / 2 - (values[0] ?? 0) / 2;
    return (from, to) => (to - from <= Number.MAX_VALUE ? (to - from) / 2 / span : (to / 2 - from / 2) / span);
  },
  // (to - from) / (to + from), divided by `to` first.
  ratio: () => (from, to) => (to - from) / to / (1 + from / to)
};
