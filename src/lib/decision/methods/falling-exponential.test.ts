import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallingExponentials } from './falling-exponential.ts';

function fallen(...numbers: number[]): number[] {
  const list = Float64Array.from(numbers);
  fallingExponentials(list, list.length);
  return Array.from(list);
}

test('agrees with the exponential function to 14 digits from 0 to 40', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 39.9, noNaN: true }), (x) => {
      expect(Math.abs(fallen(x)[0]! / Math.exp(-x) - 1)).toBeLessThan(1e-14);
    }),
    { numRuns: 5000 }
  );
});

test('is 1 at 0, and 0 where 1 minus it has no double of its own', () => {
  expect(fallen(0, 40, 1000, Infinity)).toEqual([1, 0, 0, 0]);
  expect(1 - Math.exp(-40)).toBe(1);
});

test('leaves alone what lies beyond the count', () => {
  const list = Float64Array.of(0, 7);
  fallingExponentials(list, 1);
  expect(Array.from(list)).toEqual([1, 7]);
});
