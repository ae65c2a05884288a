import { DecisionError, sum } from '../shared/index.ts';
import { WRITTEN_NOISE } from '../shared/tolerance.ts';
import { directWeights } from './direct.ts';

/**
 * Point allocation: a budget of points, 100 by custom, is shared out among the criteria; weight = points / budget.
 *
 * @param points n non-negative numbers that use up the budget exactly
 * @param budget positive
 * @returns n weights that add up to 1
 * @throws DecisionError `weights-not-normalised` where the points do not add up to the budget, `not-positive` (budget),
 *   and as {@link directWeights}
 * @see Bottomley, Doyle & Green (2000), Testing the reliability of weight elicitation methods: direct rating versus point
 *   allocation, Journal of Marketing Research 37(4), 508-513
 * @example pointWeights([50, 30, 20]) // [0.5, 0.3, 0.2]
 */
export function pointWeights(points: readonly number[], budget = 100): number[] {
  if (!(budget > 0 && Number.isFinite(budget))) throw new DecisionError('not-positive', 'budget', 'must be positive');
  const { weights } = directWeights(points);
  const spent = sum(points, 'weights');
  if (Math.abs(spent - budget) > WRITTEN_NOISE * budget) {
    throw new DecisionError('weights-not-normalised', 'weights', `${spent} points were given out of ${budget}`);
  }
  return weights;
}
