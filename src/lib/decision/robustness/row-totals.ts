/**
 * Totals of all candidates under one weighting: totals[a] = sum over j of weights[j] values[a][j], each in the order of
 * the criteria. Two candidates at a time, so that one sum does not wait for the other.
 *
 * @param weights one number a criterion
 * @param values an even number of rows of weights.length numbers; a padding row may hold anything finite
 * @param totals one number a row, overwritten
 * @example rowTotals(Float64Array.of(0.5, 0.5), Float64Array.of(80, 40, 0, 0), totals) // totals is [60, 0]
 */
export function rowTotals(weights: Float64Array, values: Float64Array, totals: Float64Array): void {
  const criteria = weights.length;
  for (let a = 0; a < totals.length; a += 2) {
    const v0 = a * criteria;
    const v1 = v0 + criteria;
    let t0 = 0;
    let t1 = 0;
    for (let j = 0; j < criteria; j++) {
      const weight = weights[j] ?? 0;
      t0 += weight * (values[v0 + j] ?? 0);
      t1 += weight * (values[v1 + j] ?? 0);
    }
    totals[a] = t0;
    totals[a + 1] = t1;
  }
}
