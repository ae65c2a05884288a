/** Weightings that are taken together; the kernel works in tiles of 4 weightings by 2 candidates. */
export const BLOCK = 16;

/**
 * Rows of totals are this long, so that tiles never reach beyond a row.
 *
 * @example strideOf(9) // 10
 */
export function strideOf(candidates: number): number {
  return candidates + (candidates % 2);
}

/**
 * Totals of all candidates under a block of weightings: totals[b][a] = sum over j of weights[b][j] values[a][j].
 * Each sum runs in the order of the criteria, so a total does not depend on how the work is cut.
 *
 * @param weights BLOCK rows of `criteria` numbers
 * @param values `strideOf(candidates)` rows of `criteria` numbers; a padding row may hold anything finite
 * @param totals BLOCK rows of `strideOf(candidates)` numbers, overwritten
 * @example weightedTotals(weights, values, 30, strideOf(100), totals)
 */
export function weightedTotals(
  weights: Float64Array,
  values: Float64Array,
  criteria: number,
  stride: number,
  totals: Float64Array
): void {
  for (let b = 0; b < BLOCK; b += 4) {
    const w0 = b * criteria;
    const w1 = w0 + criteria;
    const w2 = w1 + criteria;
    const w3 = w2 + criteria;
    for (let a = 0; a < stride; a += 2) {
      const v0 = a * criteria;
      const v1 = v0 + criteria;
      let t00 = 0;
      let t01 = 0;
      let t10 = 0;
      let t11 = 0;
      let t20 = 0;
      let t21 = 0;
      let t30 = 0;
      let t31 = 0;
      for (let j = 0; j < criteria; j++) {
        const x = values[v0 + j] ?? 0;
        const y = values[v1 + j] ?? 0;
        const p = weights[w0 + j] ?? 0;
        const q = weights[w1 + j] ?? 0;
        const r = weights[w2 + j] ?? 0;
        const s = weights[w3 + j] ?? 0;
        t00 += p * x;
        t01 += p * y;
        t10 += q * x;
        t11 += q * y;
        t20 += r * x;
        t21 += r * y;
        t30 += s * x;
        t31 += s * y;
      }
      const row = b * stride + a;
      totals[row] = t00;
      totals[row + 1] = t01;
      totals[row + stride] = t10;
      totals[row + stride + 1] = t11;
      totals[row + 2 * stride] = t20;
      totals[row + 2 * stride + 1] = t21;
      totals[row + 3 * stride] = t30;
      totals[row + 3 * stride + 1] = t31;
    }
  }
}
