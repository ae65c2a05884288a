import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, endOfDay, formatInstant, instantOf, timeAt } from './instants.ts';

describe('instants, read in Vietnam', () => {
  test.each([
    ['2026-03-05T07:05:00.000Z', '2026-03-05', '14:05'],
    ['2026-03-05T17:00:00.000Z', '2026-03-06', '00:00'],
    ['2026-12-31T16:59:59.999Z', '2026-12-31', '23:59'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01', '00:00']
  ])('%s', (instant, day, time) => {
    expect(dayAt(instant)).toBe(day);
    expect(timeAt(instant)).toBe(time);
  });

  test('a deadline ends at 17:00 unless set otherwise', () => {
    expect(endOfDay('2026-03-05')).toBe('2026-03-05T10:00:00.000Z');
    expect(endOfDay('2026-03-05', '23:59')).toBe('2026-03-05T16:59:00.000Z');
  });

  test('date and time in both languages', () => {
    expect(formatInstant('2026-03-05T07:05:00Z', 'vi')).toBe('14:05, 05/03/2026');
    expect(formatInstant('2026-03-05T07:05:00Z', 'en')).toBe('5 Mar 2026, 14:05');
  });

  test('agrees with the time zone data', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'short'
    });
    const since1980 = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(since1980, (date) => {
        expect(`${dayAt(date.toISOString())} ${timeAt(date.toISOString())}`).toBe(zone.format(date));
        expect(instantOf(dayAt(date.toISOString()), timeAt(date.toISOString())).slice(0, 16)).toBe(
          date.toISOString().slice(0, 16)
        );
      })
    );
  });

  test.each([
    ['2026-02-30', '10:00'],
    ['2026-03-05', '24:00'],
    ['2026-03-05', '9:00']
  ])('%s %s is refused', (day, time) => {
    expect(() => instantOf(day, time)).toThrow(RangeError);
  });
  test('what is no instant is refused', () => {
    expect(() => dayAt('soon')).toThrow(RangeError);
  });
});
