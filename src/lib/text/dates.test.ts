import { describe, expect, test } from 'vitest';
import { formatDay, formatDayInWords, formatDayRange } from './dates.ts';

describe('days for reading', () => {
  test.each([
    ['2026-03-05', '05/03/2026', '5 Mar 2026'],
    ['2026-12-31', '31/12/2026', '31 Dec 2026'],
    ['2028-02-29', '29/02/2028', '29 Feb 2028']
  ])('%s in a table', (iso, vi, en) => {
    expect(formatDay(iso, 'vi')).toBe(vi);
    expect(formatDay(iso, 'en')).toBe(en);
  });

  test.each([
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026', '5 March 2026'],
    ['2025-02-19', 'ngày 19 tháng 02 năm 2025', '19 February 2025'],
    ['2026-01-01', 'ngày 01 tháng 01 năm 2026', '1 January 2026'],
    ['2026-10-10', 'ngày 10 tháng 10 năm 2026', '10 October 2026'],
    ['2026-09-30', 'ngày 30 tháng 9 năm 2026', '30 September 2026']
  ])('%s in a document', (iso, vi, en) => {
    expect(formatDayInWords(iso, 'vi')).toBe(vi);
    expect(formatDayInWords(iso, 'en')).toBe(en);
  });

  test('a stretch of days', () => {
    expect(formatDayRange('2026-03-05', '2026-03-20', 'vi')).toBe('05/03/2026–20/03/2026');
    expect(formatDayRange('2026-03-05', '2026-03-05', 'en')).toBe('5 Mar 2026');
  });

  test.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-03-05T00:00:00Z'])('“%s” is refused', (iso) => {
    expect(() => formatDay(iso, 'vi')).toThrow(RangeError);
  });
});
