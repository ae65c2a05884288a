import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecisionError } from './decision-error.ts';
import { dropBinaryNoise, roundHalfAway } from './round-half-away.ts';

describe('rounding as a spreadsheet rounds', () => {
  it.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-2.675, 2, -2.68],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [0.1 + 0.2, 1, 0.3],
    [79.99499999999999, 2, 80],
    [79.9949999, 2, 79.99],
    [79.995 - 1e-13, 2, 80],
    [1e-20, 2, 0],
    [123456.785, 2, 123456.79],
    [5e-7, 6, 0.000001]
  ])('%d to %d decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  it('never gives minus zero', () => {
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
  });

  it('rounds every half away from zero, whatever sum it came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 6 }), (units, decimals) => {
        const half = (units + 0.5) / 10 ** decimals;
        const expected = Number(`${units + 1}e-${decimals}`);
        const third = half / 3;
        expect(roundHalfAway(half, decimals)).toBe(expected);
        expect(roundHalfAway(third + third + third, decimals)).toBe(expected);
        expect(roundHalfAway(-half, decimals)).toBe(-expected);
      })
    );
  });

  it('is nearest, and leaves what is rounded as it is', () => {
    const tame = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(tame, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const rounded = roundHalfAway(value, decimals);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-5 * 10 ** -decimals);
        expect(roundHalfAway(rounded, decimals)).toBe(rounded);
      })
    );
  });

  it('keeps every đồng of an amount when 15 digits are asked for', () => {
    expect(roundHalfAway(1_234_567_890_123.4, 0, 15)).toBe(1_234_567_890_123);
    expect(dropBinaryNoise(0.1 + 0.2)).toBe(0.3);
  });

  it('leaves numbers alone that have no digits there', () => {
    expect(roundHalfAway(1e21, 0)).toBe(1e21);
    expect(roundHalfAway(-1e19, 2)).toBe(-1e19);
    expect(roundHalfAway(1e300, 2)).toBe(1e300);
    expect(roundHalfAway(123_456_789_012.5, 0, 15)).toBe(123_456_789_013);
    expect(roundHalfAway(99_999_999_999.95, 1, 15)).toBe(100_000_000_000);
  });

  it('refuses what is no number', () => {
    expect(() => roundHalfAway(NaN, 2)).toThrow(DecisionError);
    expect(() => roundHalfAway(Infinity, 2)).toThrow(DecisionError);
    expect(() => roundHalfAway(1, -1)).toThrow(DecisionError);
  });
});
