import type { EvaluatorScore } from '../outcome/types.ts';
import { standardDeviation } from '../shared/statistics.ts';
import type { ValueFunction } from '../values/value-shape.ts';
import { valueOf } from '../values/value-of.ts';

/**
 * Standard error of a panel's mean value on one criterion: the sample deviation of the evaluators' values (0..100)
 * over the root of their number. One score alone tells nothing of its error: 0.
 *
 * @param scores answers of the panel; only real scores count
 * @param criterion the criterion's value function
 * @example panelDeviation([{ evaluator: 'e1', score: 3 }, { evaluator: 'e2', score: 4 }], criterion) // 10
 */
export function panelDeviation(scores: readonly EvaluatorScore[], criterion: ValueFunction): number {
  const values = scores.flatMap(({ score }) => (typeof score === 'number' ? [valueOf(score, criterion)] : []));
  return values.length < 2 ? 0 : standardDeviation(values, 'sample') / Math.sqrt(values.length);
}
