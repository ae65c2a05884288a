import { DecisionError } from '../shared/decision-error.ts';
import type { Random } from '../shared/random.ts';

/** What is uncertain about one value: nothing, a normal error with this deviation, or any number between two. */
export type CellUncertainty = null | { readonly gaussian: number } | { readonly uniform: readonly [number, number] };

/** Draws all uncertain values anew, in place. */
export type ValueDrawer = (values: Float64Array) => void;

/**
 * Makes a function that draws the uncertain values of a matrix: mean plus deviation times a normal number, or uniform
 * between two ends; then cut to the bounds, where there are any. It allocates nothing.
 *
 * @param means the matrix row by row
 * @param cells uncertainty of each value, in the same order
 * @param bounds ends of the scale that no value leaves
 * @returns null when nothing is uncertain
 * @throws DecisionError `not-finite`, `negative`, `out-of-range`, naming the cell by its number
 * @example valueDrawer([50, 60], [{ gaussian: 5 }, null], { low: 0, high: 100 }, random)?.(values)
 */
export function valueDrawer(
  means: ArrayLike<number>,
  cells: readonly CellUncertainty[],
  bounds: { readonly low: number; readonly high: number } | null,
  random: Random
): ValueDrawer | null {
  const gaussian: number[] = [];
  const deviations: number[] = [];
  const uniform: number[] = [];
  const ends: number[] = [];
  cells.forEach((cell, i) => {
    if (cell === null) return;
    const field = `uncertainty[${i}]`;
    if ('gaussian' in cell) {
      if (!Number.isFinite(cell.gaussian)) throw new DecisionError('not-finite', field, 'needs a finite deviation');
      if (cell.gaussian < 0) throw new DecisionError('negative', field, 'a deviation must not be negative');
      if (cell.gaussian === 0) return;
      gaussian.push(i);
      deviations.push(cell.gaussian);
    } else {
      const [from, to] = cell.uniform;
      if (!Number.isFinite(from) || !Number.isFinite(to))
        throw new DecisionError('not-finite', field, 'needs two ends');
      if (from > to) throw new DecisionError('out-of-range', field, 'the first end must not lie above the second');
      uniform.push(i);
      ends.push(from, to);
    }
  });
  if (gaussian.length + uniform.length === 0) return null;

  const normalCells = Int32Array.from(gaussian);
  const normalMeans = Float64Array.from(gaussian, (i) => means[i] ?? 0);
  const scales = Float64Array.from(deviations);
  const noise = new Float64Array(gaussian.length);
  const uniformCells = Int32Array.from(uniform);
  const spans = Float64Array.from(ends);
  const low = bounds?.low ?? -Infinity;
  const high = bounds?.high ?? Infinity;
  // Math.min and Math.max keep the numbers unboxed here, which comparisons do not: half of this loop's time.
  return (values) => {
    random.fillNormal(noise);
    for (let k = 0; k < normalCells.length; k++) {
      const value = (normalMeans[k] ?? 0) + (scales[k] ?? 0) * (noise[k] ?? 0);
      values[normalCells[k] ?? 0] = Math.min(high, Math.max(low, value));
    }
    for (let k = 0; k < uniformCells.length; k++) {
      const from = spans[2 * k] ?? 0;
      const value = from + random.next() * ((spans[2 * k + 1] ?? 0) - from);
      values[uniformCells[k] ?? 0] = Math.min(high, Math.max(low, value));
    }
  };
}
