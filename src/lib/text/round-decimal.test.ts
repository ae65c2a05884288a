import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundDecimal, roundHalfAway } from './round-decimal.ts';

describe('rounding half away from zero', () => {
  test.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [0.1 + 0.2, 1, 0.3],
    [1.45, 1, 1.5],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [0.49999, 0, 0],
    [0.05, 1, 0.1],
    [0.04, 1, 0],
    [0.004, 1, 0],
    [-0.004, 1, 0],
    [999.995, 2, 1000],
    [66.325, 2, 66.33],
    [76.52, 1, 76.5],
    [1e-9, 2, 0],
    [1e21, 0, 1e21],
    [1234567890123, 0, 1234567890123],
    [0, 3, 0]
  ])('%d to %d places is %d', (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  test('what rounds to zero has no sign', () => {
    expect(roundDecimal(-0.004, 1)).toEqual({ negative: false, whole: '0', fraction: '0' });
    expect(Object.is(roundHalfAway(-0.2, 0), 0)).toBe(true);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(() => roundDecimal(value, 2)).toThrow(RangeError);
  });

  const sum = fc.integer({ min: -1_000_000, max: 1_000_000 });

  test('a decimal half, however it was computed, goes away from zero', () => {
    fc.assert(
      fc.property(sum, fc.integer({ min: 0, max: 4 }), (n, decimals) => {
        const half = (n + Math.sign(n) * 0.5) / 10 ** decimals;
        expect(roundHalfAway(half, decimals)).toBeCloseTo((n + Math.sign(n)) / 10 ** decimals, 8);
      })
    );
  });

  test('is odd, and never moves by more than half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (x, decimals) => {
        const rounded = roundHalfAway(x, decimals);
        expect(roundHalfAway(-x, decimals)).toBe(rounded === 0 ? 0 : -rounded);
        expect(Math.abs(rounded - x)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-11 * Math.abs(x) + 1e-12);
      })
    );
  });
});
