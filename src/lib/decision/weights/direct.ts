import { DecisionError, sum } from '../shared/index.ts';
import { WRITTEN_NOISE } from '../shared/tolerance.ts';

/** Weights, and whether they had to be divided by their sum to add up to 1. */
export interface StatedWeights {
  /** n weights that add up to 1. */
  readonly weights: number[];
  /** True where the numbers given did not add up to 1; a report says so. */
  readonly normalised: boolean;
}

/**
 * Weights stated directly, in shares or percent: w / sum of w.
 *
 * @param values n non-negative numbers, not all 0
 * @returns n weights adding up to 1, and whether they had to be divided by another sum
 * @throws DecisionError `empty`, `not-finite`, `weight-negative`, `weights-zero`
 * @see Bottomley, Doyle & Green (2000), Testing the reliability of weight elicitation methods: direct rating versus point
 *   allocation, Journal of Marketing Research 37(4), 508-513
 * @example directWeights([50, 30, 20]) // { weights: [0.5, 0.3, 0.2], normalised: true }
 */
export function directWeights(values: readonly number[]): StatedWeights {
  if (values.length === 0) throw new DecisionError('empty', 'weights', 'needs at least one weight');
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) throw new DecisionError('not-finite', `weights[${index}]`, 'must be a finite number');
    if (value < 0) throw new DecisionError('weight-negative', `weights[${index}]`, 'must not be negative');
  });
  const total = sum(values, 'weights');
  if (total === 0) throw new DecisionError('weights-zero', 'weights', 'at least one must be positive');
  const unit = Math.abs(total - 1) <= WRITTEN_NOISE;
  return { weights: values.map((value) => value / total), normalised: !unit };
}
