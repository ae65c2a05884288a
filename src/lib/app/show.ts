import { getLocale } from '#lib/paraglide/runtime.js';
import { formatDay } from '#lib/text/dates.ts';
import { formatInstant } from '#lib/text/instants.ts';
import { plainLocalText, type LocalText } from '#lib/text/language.ts';
import { formatDong } from '#lib/text/money.ts';
import { formatNumber } from '#lib/text/numbers.ts';

/* Values as the reader's language writes them. */

export const say = (text: LocalText): string => plainLocalText(text, getLocale());
/** 05/03/2026 */
export const showDay = (isoDay: string): string => formatDay(isoDay, getLocale());
/** A UTC time as local date and time. */
export const showTime = (instant: string): string => formatInstant(instant, getLocale());
export const showDong = (dong: number): string => formatDong(dong, getLocale());
export const showNumber = (value: number, maxDecimals = 2): string => formatNumber(value, getLocale(), maxDecimals);
