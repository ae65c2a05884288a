import { DecisionError } from '../shared/index.ts';

/**
 * Refuses a result that left the range of double precision; nothing but a finite number leaves the engine.
 *
 * @param field what the numbers are called
 * @throws DecisionError `not-finite`
 * @example requireFinite(scores, 'scores')
 */
export function requireFinite(numbers: ArrayLike<number>, field: string): void {
  for (let i = 0; i < numbers.length; i++) {
    if (!Number.isFinite(numbers[i])) {
      throw new DecisionError('not-finite', `${field}[${i}]`, 'left the range of double precision: rescale the input');
    }
  }
}
