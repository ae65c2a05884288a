import { getLocale } from '#lib/paraglide/runtime.js';
import { formatDay, formatDayInWords } from '#lib/text/dates.ts';
import { formatInstant } from '#lib/text/instants.ts';
import { localText, plainLocalText, type LocalText } from '#lib/text/language.ts';
import { formatDong } from '#lib/text/money.ts';
import { formatNumber } from '#lib/text/numbers.ts';

/* Values as the reader's language writes them. */

export const say = (text: LocalText): string => plainLocalText(text, getLocale());
/** The language to mark words with that are not in the reader's; what is there once is the office's Vietnamese. */
export function langOf(text: LocalText | string): 'vi' | 'en' | undefined {
  const locale = getLocale();
  const { lang } = typeof text === 'string' ? { lang: 'vi' as const } : localText(text, locale);
  return lang === locale ? undefined : lang;
}
/** 05/03/2026 */
export const showDay = (isoDay: string): string => formatDay(isoDay, getLocale());
/** A UTC time as local date and time. */
export const showTime = (instant: string): string => formatInstant(instant, getLocale());
/** “Chủ nhật, ngày 22 tháng 11 năm 2026”: the day at the head of a page. */
export function showToday(isoDay: string): string {
  const locale = getLocale();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(isoDay));
  return `${weekday.charAt(0).toLocaleUpperCase(locale)}${weekday.slice(1)}, ${formatDayInWords(isoDay, locale)}`;
}
export const showDong = (dong: number): string => formatDong(dong, getLocale());
export const showNumber = (value: number, maxDecimals = 2): string => formatNumber(value, getLocale(), maxDecimals);
