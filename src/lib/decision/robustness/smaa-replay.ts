import { columnsOf, packMatrix } from '../methods/decision-table.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { acceptabilityCounts } from './acceptability-counts.ts';
import { plainTotal } from './redistributed-total.ts';
import { rowRanker } from './row-ranker.ts';
import { totalNoise } from './total-noise.ts';
import { checkWeights } from './weight-law.ts';

/** Samples that were drawn elsewhere. */
export interface SmaaSamples {
  /** `values[iteration][candidate][criterion]`, more is better. */
  readonly values: readonly (readonly ArrayLike<number>[])[];
  /** `weights[iteration][criterion]`, none negative and not all 0; taken as they are. */
  readonly weights: readonly (readonly number[])[];
}

/**
 * SMAA-2 on given samples: the same counts as `smaa` without drawing anything, so that an analysis made by another
 * program can be checked.
 *
 * @returns `rankAcceptability[a][r]`, share of samples with candidate a in rank r + 1, and central weights (null for a
 *   candidate that is never first)
 * @throws DecisionError `empty`, `ragged`, `length-mismatch`, `not-finite`, `weight-negative`, `weights-zero`
 * @see Lahdelma and Salminen (2001), SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making,
 *   Operations Research 49(3), 444-454
 * @example
 * replaySmaa({ values: [[[1, 0], [0, 1]]], weights: [[0.7, 0.3]] }).rankAcceptability // [[1, 0], [0, 1]]
 */
export function replaySmaa({ values, weights }: SmaaSamples): {
  rankAcceptability: number[][];
  centralWeights: (number[] | null)[];
} {
  const criteria = columnsOf(weights, 'weights');
  weights.forEach((row, i) => {
    checkWeights(row, criteria, `weights[${i}]`);
  });
  const candidates = values[0]?.length ?? 0;
  if (values.length !== weights.length) {
    throw new DecisionError('length-mismatch', 'values', `must hold ${weights.length} iterations`);
  }
  const packed = values.map((matrix, i) => {
    const columns = columnsOf(matrix, `values[${i}]`);
    if (matrix.length !== candidates || columns !== criteria) {
      throw new DecisionError('ragged', `values[${i}]`, `must hold ${candidates} rows of ${criteria}`);
    }
    return packMatrix(matrix, `values[${i}]`);
  });
  const counts = acceptabilityCounts(candidates, criteria);
  const noises = new Float64Array(candidates);
  const rankRow = rowRanker(candidates, noises);
  const totalOf = plainTotal(criteria);
  const totals = new Float64Array(candidates);
  const ranks = new Int32Array(candidates);
  packed.forEach((matrix, i) => {
    const by = Float64Array.from(weights[i] ?? []);
    const weight = by.reduce((a, b) => a + b, 0);
    for (let a = 0; a < candidates; a++) {
      const from = a * criteria;
      totals[a] = totalOf(by, 0, matrix, from);
      noises[a] = totalNoise(matrix.subarray(from, from + criteria), weight);
    }
    rankRow(totals, 0, ranks);
    counts.add(ranks, by, 0);
  });
  return { rankAcceptability: counts.rankAcceptability(), centralWeights: counts.centralWeights() };
}
