import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NBSP,
  formatFixed,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatRange,
  formatSigned
} from './numbers.ts';

describe('numbers for reading', () => {
  test.each([
    [1234567.89, 2, '1.234.567,89', '1,234,567.89'],
    [1234567.885, 2, '1.234.567,89', '1,234,567.89'],
    [0, 1, '0,0', '0.0'],
    [999.95, 1, '1.000,0', '1,000.0'],
    [-1234.5, 1, '−1.234,5', '−1,234.5'],
    [-0.04, 1, '0,0', '0.0'],
    [100, 0, '100', '100'],
    [1000, 0, '1.000', '1,000'],
    [123456789012345, 0, '123.456.789.012.345', '123,456,789,012,345']
  ])('%d with %d decimals', (value, decimals, vi, en) => {
    expect(formatFixed(value, decimals, 'vi')).toBe(vi);
    expect(formatFixed(value, decimals, 'en')).toBe(en);
  });

  test('trailing zeros go where the count of decimals is only a limit', () => {
    expect(formatNumber(76.5, 'vi')).toBe('76,5');
    expect(formatNumber(80, 'vi')).toBe('80');
    expect(formatNumber(1200, 'en')).toBe('1,200');
    expect(formatNumber(10.004, 'vi')).toBe('10');
  });

  test('a difference shows its sign, none shows none', () => {
    expect(formatSigned(3.84, 1, 'vi')).toBe('+3,8');
    expect(formatSigned(-0.44, 1, 'vi')).toBe('−0,4');
    expect(formatSigned(0.02, 1, 'vi')).toBe('0,0');
  });

  test('per cent stands apart in Vietnamese and close in English', () => {
    expect(formatPercent(25, 'vi')).toBe(`25${NBSP}%`);
    expect(formatPercent(43.94, 'vi')).toBe(`43,9${NBSP}%`);
    expect(formatPercent(43.94, 'en')).toBe('43.9%');
    expect(formatPercentRange(4, 43.94, 'vi')).toBe(`4–43,9${NBSP}%`);
    expect(formatPercentRange(4, 4.01, 'en')).toBe('4%');
  });

  test('an interval whose ends print alike is one number', () => {
    expect(formatRange(66.32, 71.32, 1, 'vi')).toBe('66,3–71,3');
    expect(formatRange(66.32, 66.34, 1, 'vi')).toBe('66,3');
  });

  test('what is not finite is refused', () => {
    expect(() => formatFixed(Number.NaN, 1, 'vi')).toThrow(RangeError);
  });

  test('agrees with the locale data of the platform where nothing is rounded', () => {
    const reference = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (cents) => {
        expect(formatFixed(cents / 100, 2, 'vi')).toBe(reference.format(cents / 100));
      })
    );
  });
});
