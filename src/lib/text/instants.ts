import { formatDay } from './dates.ts';
import { requireDay, type IsoDay } from './days.ts';
import type { Lang } from './language.ts';

/**
 * Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975, so that its clock needs no time zone data: server,
 * browser and verifier read the same hour whatever data they carry.
 */
const OFFSET_MS = 7 * 3_600_000;

/** The hour at which a day of the office ends. */
const DAY_END = '17:00';

/** The instant, ISO 8601 in UTC, of a clock time in Vietnam. @throws RangeError where day or time do not exist */
export function instantOf(day: IsoDay, time: string): string {
  requireDay(day);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a clock time: ${time}`);
  return new Date(Date.parse(`${day}T${time}:00Z`) - OFFSET_MS).toISOString();
}

/** When a deadline day is over: 17:00 in Vietnam unless set otherwise, as an instant in UTC. */
export const endOfDay = (day: IsoDay, time: string = DAY_END): string => instantOf(day, time);

/** The day that the calendar shows in Vietnam at an instant. */
export const dayAt = (instant: string): IsoDay => localIso(instant).slice(0, 10);

/** The clock time in Vietnam at an instant, `14:05`. */
export const timeAt = (instant: string): string => localIso(instant).slice(11, 16);

/** An instant as people read it: `14:05, 05/03/2026`; in English `5 Mar 2026, 14:05`. */
export function formatInstant(instant: string, lang: Lang): string {
  const day = formatDay(dayAt(instant), lang);
  return lang === 'en' ? `${day}, ${timeAt(instant)}` : `${timeAt(instant)}, ${day}`;
}

function localIso(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${instant}`);
  return new Date(at + OFFSET_MS).toISOString();
}
