import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { endOfDay } from '#lib/text/instants.ts';

/** How long ago a deadline passed, in whole days and whole hours; both 0 within the first hour. */
export interface Overdue {
  readonly days: number;
  readonly hours: number;
}

const HOUR_MS = 3_600_000;

/**
 * How far past its deadline an evaluation is that is still being scored; null before it (17:00 of its day in Vietnam),
 * without one, and once the round is closed. It stops nobody: the chair decides when to close.
 *
 * @param now ISO 8601 in UTC
 */
export function overdueBy({ state, deadline }: Pick<Evaluation, 'state' | 'deadline'>, now: string): Overdue | null {
  if (state !== 'scoring' || deadline === undefined) return null;
  const late = Date.parse(now) - Date.parse(endOfDay(deadline));
  if (late <= 0) return null;
  const hours = Math.floor(late / HOUR_MS);
  return { days: Math.floor(hours / 24), hours };
}
