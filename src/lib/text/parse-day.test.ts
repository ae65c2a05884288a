import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './any-text.ts';
import { formatDay } from './dates.ts';
import { DAY_FAULTS, parseDay } from './parse-day.ts';

describe('days that people type', () => {
  test.each(['05/03/2026', '5/3/2026', '05-03-2026', '05.03.2026', ' 5 / 3 / 2026 ', '2026-03-05', '０５/03/2026'])(
    '“%s” is 5 March 2026',
    (typed) => {
      expect(parseDay(typed)).toEqual({ ok: true, day: '2026-03-05' });
    }
  );

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['mai', 'form'],
    ['5/3', 'form'],
    ['2026/03/05', 'form'],
    ['05/03/26', 'short-year'],
    ['03/25/2026', 'month-first'],
    ['31/13/2026', 'no-such-month'],
    ['05/00/2026', 'no-such-month'],
    ['30/02/2026', 'no-such-day'],
    ['29/02/2025', 'no-such-day'],
    ['00/02/2026', 'no-such-day'],
    ['05/03/1026', 'year'],
    ['1026-03-05', 'year'],
    ['2026-02-30', 'form']
  ] as const)('“%s” is refused: %s', (typed, fault) => {
    expect(parseDay(typed)).toEqual({ ok: false, fault });
    expect(DAY_FAULTS[fault].vi).not.toBe('');
    expect(DAY_FAULTS[fault].en).not.toBe('');
  });

  test('reads every day as it is printed', () => {
    const days = fc
      .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(formatDay(day, 'vi'))).toEqual({ ok: true, day });
        expect(parseDay(day)).toEqual({ ok: true, day });
      })
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(anyText(), (typed) => typeof parseDay(typed).ok === 'boolean'));
  });
});
