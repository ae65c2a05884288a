/** A calendar day as ISO 8601 writes it, `2026-03-05`. */
export type IsoDay = string;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The parts of an ISO day, or undefined where it is no day of the calendar. */
export function calendarDay(iso: IsoDay): CalendarDay | undefined {
  const [, year, month, day] = (ISO_DAY.exec(iso) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return dayExists(year, month, day) ? { year, month, day } : undefined;
}

/** Whether a year (1 to 9999), month and day name a day of the Gregorian calendar. */
export function dayExists(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const isIsoDay = (value: string): boolean => calendarDay(value) !== undefined;

/** The ISO form of a day that exists. */
export function isoDayOf({ year, month, day }: CalendarDay): IsoDay {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days from one day to another: negative where `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return (utcMidnight(to) - utcMidnight(from)) / MS_PER_DAY;
}

/** The day that lies `days` after another (before it where negative). */
export function addDays(iso: IsoDay, days: number): IsoDay {
  return new Date(utcMidnight(iso) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

export const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** @throws RangeError where the text is no day; days that people type go through `parse-day.ts` first. */
export function requireDay(iso: IsoDay): CalendarDay {
  const parts = calendarDay(iso);
  if (parts === undefined) throw new RangeError(`not an ISO day: ${iso}`);
  return parts;
}

function utcMidnight(iso: IsoDay): number {
  requireDay(iso);
  return Date.parse(`${iso}T00:00:00Z`);
}
