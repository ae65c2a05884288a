import { DecisionError } from '../shared/index.ts';
import { directWeights } from './direct.ts';

/**
 * Swing weights: each criterion's swing from worst to best is valued against the most important swing, which gets 100;
 * weight = swing points / their sum.
 *
 * @param points n numbers 0..100, the largest exactly 100
 * @returns n weights that add up to 1
 * @throws DecisionError `out-of-range`, and as {@link directWeights}
 * @see von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research, ch. 8
 * @example swingWeights([100, 60, 40]) // [0.5, 0.3, 0.2]
 */
export function swingWeights(points: readonly number[]): number[] {
  const { weights } = directWeights(points);
  const above = points.findIndex((value) => value > 100);
  if (above >= 0) throw new DecisionError('out-of-range', `weights[${above}]`, 'a swing is valued from 0 to 100');
  if (!points.includes(100)) {
    throw new DecisionError('out-of-range', 'weights', 'the most important swing must be valued at 100');
  }
  return weights;
}
