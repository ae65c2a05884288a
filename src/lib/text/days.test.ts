import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDay, daysBetween, isIsoDay, isoDayOf } from './days.ts';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  test.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['0000-01-01', false]
  ])('%s: %s', (iso, exists) => {
    expect(isIsoDay(iso)).toBe(exists);
  });

  test.each([
    ['2026-03-05', '2026-03-05', 0],
    ['2026-02-27', '2026-03-01', 2],
    ['2028-02-27', '2028-03-01', 3],
    ['2026-12-31', '2026-01-01', -364]
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('adding the difference leads from one day to the other', () => {
    fc.assert(fc.property(day, day, (a, b) => addDays(a, daysBetween(a, b)) === b));
  });

  test('the parts make the day again', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const parts = calendarDay(iso);
        expect(parts && isoDayOf(parts)).toBe(iso);
      })
    );
  });
});
