import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFixed, formatNumber } from './numbers.ts';
import { NUMBER_FAULTS, parseNumber } from './parse-number.ts';

describe('numbers that people type', () => {
  test.each([
    ['1.234.567,89', 'vi', 1234567.89],
    ['1234567,89', 'vi', 1234567.89],
    ['1 234 567,89', 'vi', 1234567.89],
    ['1\u00a0234', 'vi', 1234],
    ['0,5', 'vi', 0.5],
    ['1.500', 'vi', 1500],
    ['-2', 'vi', -2],
    ['−2,5', 'vi', -2.5],
    ['+7', 'vi', 7],
    ['-0', 'vi', 0],
    ['007', 'vi', 7],
    ['1,234,567.89', 'en', 1234567.89],
    ['1.5', 'en', 1.5]
  ] as const)('“%s” (%s) is %d', (typed, lang, value) => {
    expect(parseNumber(typed, lang)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'vi', 'empty'],
    ['  ', 'vi', 'empty'],
    ['năm', 'vi', 'form'],
    ['1e5', 'vi', 'form'],
    ['5,', 'vi', 'form'],
    ['1,2,3', 'vi', 'form'],
    ['1.5', 'vi', 'other-decimal'],
    ['1,234.5', 'vi', 'other-decimal'],
    ['1,234,567', 'vi', 'other-decimal'],
    ['1,5', 'en', 'other-decimal'],
    ['1.23.456', 'vi', 'grouping'],
    ['1234.567', 'vi', 'other-decimal'],
    ['99999999999999999', 'vi', 'too-large']
  ] as const)('“%s” (%s) is refused: %s', (typed, lang, fault) => {
    expect(parseNumber(typed, lang)).toEqual({ ok: false, fault });
    expect(NUMBER_FAULTS[fault].vi).not.toBe('');
    expect(NUMBER_FAULTS[fault].en).not.toBe('');
  });

  test('reads every number as it is printed, in both languages', () => {
    const cents = fc.integer({ min: -(10 ** 11), max: 10 ** 11 }).map((n) => n / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom('vi' as const, 'en' as const), (value, lang) => {
        expect(parseNumber(formatFixed(value, 2, lang), lang)).toEqual({ ok: true, value: value + 0 });
        expect(parseNumber(formatNumber(value, lang), lang)).toEqual({ ok: true, value: value + 0 });
      })
    );
  });

  test('never throws, never gives what is not a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789., -+e\u00a0x')) }), (typed) => {
        const parsed = parseNumber(typed, 'vi');
        expect(parsed.ok ? Number.isFinite(parsed.value) : parsed.fault in NUMBER_FAULTS).toBe(true);
      })
    );
  });
});
