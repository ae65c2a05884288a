import { DecisionError } from '../shared/decision-error.ts';
import { requireNarrow } from './require-narrow.ts';
import type { ValueFunction } from './value-shape.ts';

/**
 * The inverse of a value function: the score nearest to the worst bound that is worth at least `value`.
 *
 * A linear function gives worst + (best - worst) value / 100.
 *
 * @param value 0..100
 * @returns a score between the bounds
 * @throws DecisionError `out-of-range`, `not-finite` (a scale wider than double precision)
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (value functions)
 * @example scoreForValue(60, { worst: 0, best: 5, shape: { kind: 'linear' } }) // 3
 */
export function scoreForValue(value: number, { worst, best, shape }: ValueFunction): number {
  if (!(value >= 0 && value <= 100)) throw new DecisionError('out-of-range', 'value', 'must lie from 0 to 100');
  requireNarrow(worst, best, 'best');
  if (shape.kind === 'linear') return worst + ((best - worst) * value) / 100;
  if (shape.kind === 'step') return shape.steps.find((step) => step.value >= value)?.from ?? best;
  const at = shape.points.findIndex((point) => point.value >= value);
  const to = shape.points[at];
  const from = shape.points[at - 1];
  if (to === undefined) return best;
  if (from === undefined) return to.score;
  return from.score + ((to.score - from.score) * (value - from.value)) / (to.value - from.value);
}
