import { DecisionError } from '../shared/decision-error.ts';
import { sum } from '../shared/statistics.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';

/**
 * How weights are drawn for resampling; criteria are numbered from 0 in the order of the value matrix.
 *
 * - `uniform`: every weight vector is equally likely;
 * - `ordered`: uniform among those where each criterion of a level weighs at least as much as each of the next level;
 *   inside a level the order is free;
 * - `interval`: uniform among those with low <= w <= high, all three as shares of 1;
 * - `fixed`: always the same weights, for the effect of uncertain scores alone; normalised to 1.
 */
export type WeightLaw =
  | { readonly kind: 'uniform' }
  | { readonly kind: 'ordered'; readonly levels: readonly (readonly number[])[] }
  | { readonly kind: 'interval'; readonly low: readonly number[]; readonly high: readonly number[] }
  | { readonly kind: 'fixed'; readonly weights: readonly number[] };

/**
 * Makes sure that a law can be sampled for `criteria` criteria.
 *
 * @throws DecisionError `length-mismatch`, `unknown-id`, `duplicate`, `not-finite`, `weight-negative`, `weights-zero`,
 *   `out-of-range`, `infeasible` (no weights that sum to 1 lie in the intervals)
 * @example checkWeightLaw({ kind: 'ordered', levels: [[1], [0, 2]] }, 3) // no error
 */
export function checkWeightLaw(law: WeightLaw, criteria: number): void {
  if (law.kind === 'uniform') return;
  if (law.kind === 'fixed') {
    checkWeights(law.weights, criteria, 'weights.weights');
    return;
  }
  if (law.kind === 'ordered') {
    checkLevels(law.levels, criteria);
    return;
  }
  const { low, high } = law;
  checkLength(low, criteria, 'weights.low');
  checkLength(high, criteria, 'weights.high');
  low.forEach((from, i) => {
    const to = high[i] ?? NaN;
    if (!(from >= 0 && from <= to && to <= 1)) {
      throw new DecisionError('out-of-range', `weights.high[${i}]`, 'must satisfy 0 <= low <= high <= 1');
    }
  });
  if (sum(low, 'weights.low') > 1 + RESULT_NOISE || sum(high, 'weights.high') < 1 - RESULT_NOISE) {
    throw new DecisionError('infeasible', 'weights', 'no weights that sum to 1 lie in these intervals');
  }
}

/**
 * Makes sure that weights can be used: one a criterion, finite, not negative, not all zero, and no more than can be added
 * up.
 *
 * @param field how the weights are called in an error
 * @throws DecisionError `length-mismatch`, `not-finite`, `weight-negative`, `weights-zero`
 * @example checkWeights([0.7, 0.3], 2, 'weights') // no error
 */
export function checkWeights(weights: readonly number[], criteria: number, field: string): void {
  checkLength(weights, criteria, field);
  weights.forEach((weight, i) => {
    if (!Number.isFinite(weight)) throw new DecisionError('not-finite', `${field}[${i}]`, 'must be a finite number');
    if (weight < 0) throw new DecisionError('weight-negative', `${field}[${i}]`, 'must not be negative');
  });
  if (!weights.some((weight) => weight > 0)) throw new DecisionError('weights-zero', field, 'must not all be zero');
  sum(weights, field);
}

function checkLength(list: readonly number[], length: number, field: string): void {
  if (list.length !== length) throw new DecisionError('length-mismatch', field, `must hold ${length} numbers`);
}

function checkLevels(levels: readonly (readonly number[])[], criteria: number): void {
  const seen = new Set<number>();
  levels.forEach((level, i) => {
    level.forEach((criterion, j) => {
      const field = `weights.levels[${i}][${j}]`;
      if (!Number.isInteger(criterion) || criterion < 0 || criterion >= criteria) {
        throw new DecisionError('unknown-id', field, `there is no criterion number ${criterion}`);
      }
      if (seen.has(criterion)) throw new DecisionError('duplicate', field, 'this criterion stands twice');
      seen.add(criterion);
    });
  });
  if (seen.size !== criteria) {
    throw new DecisionError('length-mismatch', 'weights.levels', 'must name every criterion once');
  }
}
