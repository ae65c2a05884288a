import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { describe, expect, it } from 'vitest';
import { DecisionError } from './decision-error.ts';
import { mean, median, quantile, standardDeviation, sum, trimmedMean, variance } from './statistics.ts';

describe('statistics', () => {
  it('sum without losing small terms', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([])).toBe(0);
  });

  it('take mean, median and trimmed mean', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(median([9, 1, 4])).toBe(4);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(trimmedMean([0, 3, 4, 5])).toBe(3.5);
    expect(trimmedMean([0, 3])).toBe(1.5);
  });

  it('interpolate quantiles as spreadsheets do', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([7], 0.9)).toBe(7);
    expect(() => quantile([1], 1.1)).toThrow(DecisionError);
  });

  it('divide squared deviations by n - 1 or by n', () => {
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9], 'population')).toBe(4);
    expect(standardDeviation([1, 3], 'sample')).toBe(Math.SQRT2);
    expect(variance([3], 'sample')).toBe(0);
  });

  it('refuse a sum that leaves double precision', () => {
    expect(refusal(() => sum([1e308, 1e308]))).toEqual({ code: 'not-finite', field: 'values' });
    expect(refusal(() => mean([1.7e308, 1.7e308]))).toEqual({ code: 'not-finite', field: 'values' });
    expect(median([-1.7e308, 1.7e308])).toBe(0);
  });

  it('refuse nothing and NaN', () => {
    expect(() => mean([])).toThrow(DecisionError);
    expect(() => median([1, NaN])).toThrow(DecisionError);
    expect(() => sum([Infinity])).toThrow(DecisionError);
  });
});
