import { plainTotal, type TotalOf } from './redistributed-total.ts';
import type { ValueDrawer } from './score-uncertainty.ts';

interface ConfidenceInput {
  /** Row by row, in the mean. */
  readonly values: Float64Array;
  readonly criteria: number;
  readonly ownTotals: readonly (TotalOf | null)[];
  /** By how much each total may be off. */
  readonly noises: Float64Array;
  readonly centralWeights: readonly (readonly number[] | null)[];
  readonly draw: ValueDrawer | null;
  readonly confidenceIterations: number;
}

/**
 * Confidence factors of SMAA-2: the share of draws of the scores in which a candidate is first when the weights are its
 * central weights. Where scores are certain it is 1 or 0.
 *
 * @returns one share (0..1) a candidate; null for one without central weights, or when no iterations are asked for
 * @example confidenceFactors({ values, criteria: 2, ownTotals, noises, centralWeights, draw: null, confidenceIterations: 0 }) // [1, 0, 1]
 */
export function confidenceFactors(input: ConfidenceInput): (number | null)[] {
  const { values: means, criteria, ownTotals, noises, centralWeights, draw } = input;
  const iterations = draw === null ? 1 : input.confidenceIterations;
  if (iterations === 0) return centralWeights.map(() => null);
  const values = means.slice();
  const weights = centralWeights.map((row) => row && Float64Array.from(row));
  const firsts = new Int32Array(ownTotals.length);
  const plain = plainTotal(criteria);
  const total = (a: number, by: Float64Array): number => (ownTotals[a] ?? plain)(by, 0, values, a * criteria);

  for (let run = 0; run < iterations; run++) {
    draw?.(values);
    weights.forEach((by, a) => {
      if (by === null) return;
      const own = total(a, by);
      for (let rival = 0; rival < ownTotals.length; rival++) {
        if (total(rival, by) - own > Math.max(noises[a] ?? 0, noises[rival] ?? 0)) return;
      }
      firsts[a] = (firsts[a] ?? 0) + 1;
    });
  }
  return weights.map((by, a) => (by === null ? null : (firsts[a] ?? 0) / iterations));
}
