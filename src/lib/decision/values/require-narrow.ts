import { DecisionError } from '../shared/decision-error.ts';

/**
 * Refuses a scale so wide that 100 times its range has no double: a value on it could not be computed.
 *
 * @param worst one end of the scale
 * @param best the other end
 * @param field the end that an error names
 * @throws DecisionError `not-finite`
 * @example requireNarrow(0, 1.7e308, 'criterion.best') // throws
 */
export function requireNarrow(worst: number, best: number, field: string): void {
  if (Number.isFinite(100 * (best - worst))) return;
  throw new DecisionError('not-finite', field, 'lies further from worst than double precision can measure');
}
