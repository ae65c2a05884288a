import { calendarDay, dayExists, isoDayOf, type IsoDay } from './days.ts';

export type DayFault = 'empty' | 'form' | 'short-year' | 'month-first' | 'no-such-month' | 'no-such-day' | 'year';

export type ParsedDay = { readonly ok: true; readonly day: IsoDay } | { readonly ok: false; readonly fault: DayFault };

const TYPED = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Reads a day as people type it, day first (`5/3/2026`, `05-03-2026`, `05.03.2026`), or in the ISO form that a browser's
 * date field sends. Nothing is guessed: a short year, or a month and day the wrong way round, is refused by name.
 */
export function parseDay(typed: string): ParsedDay {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return refused('empty');
  const iso = calendarDay(text);
  if (iso !== undefined) return accepted(iso.year, iso.month, iso.day);
  const [, day, month, year] = TYPED.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return refused('form');
  if (year.length === 2) return refused('short-year');
  return accepted(Number(year), Number(month), Number(day));
}

function accepted(year: number, month: number, day: number): ParsedDay {
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) return refused('month-first');
  if (month < 1 || month > 12) return refused('no-such-month');
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused('year');
  if (!dayExists(year, month, day)) return refused('no-such-day');
  return { ok: true, day: isoDayOf({ year, month, day }) };
}

const refused = (fault: DayFault): ParsedDay => ({ ok: false, fault });

/** What to tell the person who typed it. */
export const DAY_FAULTS: Readonly<Record<DayFault, { readonly vi: string; readonly en: string }>> = {
  empty: { vi: 'Chưa nhập ngày.', en: 'No date was entered.' },
  form: {
    vi: 'Không đọc được ngày. Nhập ngày/tháng/năm, ví dụ 05/03/2026.',
    en: 'The date cannot be read. Enter day/month/year, for example 05/03/2026.'
  },
  'short-year': {
    vi: 'Năm phải đủ bốn chữ số, ví dụ 05/03/2026.',
    en: 'The year needs four digits, for example 05/03/2026.'
  },
  'month-first': {
    vi: 'Tháng không lớn hơn 12. Nhập ngày trước, tháng sau, ví dụ 25/03/2026.',
    en: 'There is no month above 12. Enter the day first, then the month, for example 25/03/2026.'
  },
  'no-such-month': {
    vi: 'Tháng phải từ 1 đến 12. Nhập ngày/tháng/năm, ví dụ 05/03/2026.',
    en: 'The month must be from 1 to 12. Enter day/month/year, for example 05/03/2026.'
  },
  'no-such-day': {
    vi: 'Tháng này không có ngày đó. Nhập ngày/tháng/năm, ví dụ 05/03/2026.',
    en: 'This month does not have that day. Enter day/month/year, for example 05/03/2026.'
  },
  year: {
    vi: `Năm phải từ ${FIRST_YEAR} đến ${LAST_YEAR}.`,
    en: `The year must be from ${FIRST_YEAR} to ${LAST_YEAR}.`
  }
};
