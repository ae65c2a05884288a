import { requireDay, twoDigits, type IsoDay } from './days.ts';
import type { Lang } from './language.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A day in a table or a line of facts: `05/03/2026`; in English `5 Mar 2026`, which cannot be read month first.
 *
 * @throws RangeError where `iso` is no ISO day
 */
export function formatDay(iso: IsoDay, lang: Lang): string {
  const { year, month, day } = requireDay(iso);
  if (lang === 'en') return `${day} ${monthName(month).slice(0, 3)} ${year}`;
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/**
 * A day in a document: `ngày 05 tháng 3 năm 2026`, `ngày 19 tháng 02 năm 2025`: days under 10 and the months 1 and 2
 * take a leading zero (Decree 30/2020/NĐ-CP, Annex I, on place and date). English: `5 March 2026`.
 *
 * @throws RangeError where `iso` is no ISO day
 */
export function formatDayInWords(iso: IsoDay, lang: Lang): string {
  const { year, month, day } = requireDay(iso);
  if (lang === 'en') return `${day} ${monthName(month)} ${year}`;
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`;
}

/** A stretch of days, `05/03/2026–20/03/2026`, or the one day where both are the same. */
export function formatDayRange(from: IsoDay, to: IsoDay, lang: Lang): string {
  if (from === to) return formatDay(from, lang);
  return `${formatDay(from, lang)}–${formatDay(to, lang)}`;
}

const monthName = (month: number): string => MONTHS[month - 1] ?? '';
