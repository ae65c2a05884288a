/** Narrower than this an axis has no numbers that could be told apart. */
const NARROWEST = 1e-3;

/** The span of an axis over values: their least and greatest, or one unit where they are all but equal. */
export function axisSpan(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high - low < NARROWEST ? [low - 0.5, low + 0.5] : [low, high];
}
