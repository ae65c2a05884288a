/** Level of measurement of ratings, which decides what a difference is worth. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Fills the squared differences between categories.
 *
 * nominal: 0 or 1; ordinal: (n_c / 2 + the counts between + n_k / 2)^2; interval: (c - k)^2;
 * ratio: ((c - k) / (c + k))^2.
 *
 * @param values the categories in rising order
 * @param counts how often each category occurs among pairable ratings
 * @param target categories x categories, overwritten
 * @see Krippendorff (2019), Content Analysis, 4th edition, chapter 12
 * @example fillSquaredDifferences('interval', Float64Array.of(1, 3), counts, target) // target is [0, 4, 4, 0]
 */
export function fillSquaredDifferences(
  level: MeasurementLevel,
  values: Float64Array,
  counts: Float64Array,
  target: Float64Array
): void {
  const size = values.length;
  for (let c = 0; c < size; c++) {
    target[c * size + c] = 0;
    const from = values[c] ?? 0;
    let passed = (counts[c] ?? 0) / 2;
    for (let k = c + 1; k < size; k++) {
      const to = values[k] ?? 0;
      const count = counts[k] ?? 0;
      const difference =
        level === 'nominal'
          ? 1
          : level === 'ordinal'
            ? passed + count / 2
            : level === 'interval'
              ? to - from
              : (to - from) / (to + from);
      passed += count;
      target[c * size + k] = difference * difference;
      target[k * size + c] = difference * difference;
    }
  }
}
