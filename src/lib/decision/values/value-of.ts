import { DecisionError } from '../shared/decision-error.ts';
import { requireNarrow } from './require-narrow.ts';
import type { ValueFunction } from './value-shape.ts';

/**
 * Value of a score on a criterion's declared bounds, 0 (worst) to 100 (best). A score beyond a bound has the bound's
 * value; {@link isBeyondBounds} tells whether that happened.
 *
 * linear: 100 (x - worst) / (best - worst); piecewise: linear between its points; step: the last threshold reached.
 * The bounds are declared and never taken from the data, so that no candidate moves another's value (Belton and
 * Stewart 2002, Multiple Criteria Decision Analysis, chapter 5: global scales).
 *
 * @param score a finite number in the criterion's unit
 * @returns a value 0..100
 * @throws DecisionError `not-finite` (the score, or a scale wider than double precision)
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5
 * @example
 * valueOf(3, { worst: 0, best: 5, shape: { kind: 'linear' } }) // 60
 * valueOf(2, { worst: 10, best: 2, shape: { kind: 'linear' } }) // 100, less is better
 */
export function valueOf(score: number, { worst, best, shape }: ValueFunction): number {
  if (!Number.isFinite(score)) throw new DecisionError('not-finite', 'score', 'must be a finite number');
  requireNarrow(worst, best, 'best');
  const direction = Math.sign(best - worst);
  if (direction * (score - worst) <= 0) return 0;
  if (direction * (best - score) <= 0) return 100;
  if (shape.kind === 'linear') return (100 * (score - worst)) / (best - worst);
  if (shape.kind === 'step') {
    return shape.steps.findLast(({ from }) => direction * (score - from) >= 0)?.value ?? 0;
  }
  const above = shape.points.findIndex((point) => direction * (point.score - score) >= 0);
  const to = shape.points[above];
  const from = shape.points[above - 1];
  if (from === undefined || to === undefined) return 0;
  return from.value + ((to.value - from.value) * (score - from.score)) / (to.score - from.score);
}

/**
 * Whether a score lies outside the declared bounds and so has a bound's value.
 *
 * @param score in the criterion's unit
 * @param criterion its value function
 * @returns true beyond either bound, whichever is the better
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (global scales)
 * @example isBeyondBounds(6, { worst: 0, best: 5, shape: { kind: 'linear' } }) // true
 */
export function isBeyondBounds(score: number, { worst, best }: ValueFunction): boolean {
  return score < Math.min(worst, best) || score > Math.max(worst, best);
}
