import { DecisionError } from '../shared/decision-error.ts';
import { requireNarrow } from './require-narrow.ts';
import type { ValueFunction } from './value-shape.ts';

/**
 * Makes sure that a value function is one: finite bounds that differ, and a shape that runs from value 0 at the worst
 * bound to value 100 at the best without ever falling.
 *
 * @param criterion bounds and shape
 * @param field path of the function in the caller's input, for the error
 * @throws DecisionError `not-finite`, `bounds-equal`, `too-few`, `out-of-range`, `not-monotone`
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5
 * @example checkValueFunction({ worst: 0, best: 5, shape: { kind: 'linear' } }, 'criterion') // no error
 */
export function checkValueFunction({ worst, best, shape }: ValueFunction, field: string): void {
  if (!Number.isFinite(worst)) throw new DecisionError('not-finite', `${field}.worst`, 'must be a finite number');
  if (!Number.isFinite(best)) throw new DecisionError('not-finite', `${field}.best`, 'must be a finite number');
  if (worst === best) throw new DecisionError('bounds-equal', `${field}.best`, 'must differ from worst');
  requireNarrow(worst, best, `${field}.best`);
  if (shape.kind === 'linear') return;

  const [name, knots] =
    shape.kind === 'piecewise'
      ? ['points', shape.points]
      : ['steps', shape.steps.map(({ from, value }) => ({ score: from, value }))];
  const place = `${field}.shape.${name}`;
  const first = knots[0];
  const last = knots.at(-1);
  if (first === undefined || last === undefined || knots.length < 2) {
    throw new DecisionError('too-few', place, 'needs two or more');
  }
  const direction = Math.sign(best - worst);
  knots.forEach(({ score, value }, i) => {
    if (!Number.isFinite(score) || !Number.isFinite(value)) {
      throw new DecisionError('not-finite', `${place}[${i}]`, 'must hold finite numbers');
    }
    const before = knots[i - 1];
    if (before === undefined) return;
    if (direction * (score - before.score) <= 0 || value < before.value) {
      throw new DecisionError('not-monotone', `${place}[${i}]`, 'must run from worst to best and never fall in value');
    }
  });
  if (first.score !== worst || first.value !== 0) {
    throw new DecisionError('out-of-range', `${place}[0]`, 'must be the worst bound with value 0');
  }
  const reachesBest = shape.kind === 'piecewise' ? last.score === best : direction * (best - last.score) >= 0;
  if (!reachesBest || last.value !== 100) {
    throw new DecisionError('out-of-range', `${place}[${knots.length - 1}]`, 'must reach value 100 at the best bound');
  }
}
