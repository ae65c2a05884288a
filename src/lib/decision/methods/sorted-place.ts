/**
 * Place of the first element that is not below `value`, in a rising array that holds `value`.
 *
 * @example sortedPlace(Float64Array.of(1, 3, 3, 7), 3) // 1
 */
export function sortedPlace(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
