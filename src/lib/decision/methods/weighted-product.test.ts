import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { decisionTable } from './decision-table.ts';
import { waspas } from './waspas.ts';
import { weightedProduct } from './weighted-product.ts';
import { weightedSum } from './weighted-sum.ts';

describe('weighted product', () => {
  const table = decisionTable(
    [
      [2, 8],
      [4, 4],
      [4, 2]
    ],
    [0.5, 0.5],
    ['max', 'min']
  );

  test('is 1 for a candidate that is best on everything', () => {
    const { scores, ranks } = weightedProduct(table);
    expect(scores[2]).toBe(1);
    expect(scores[0]).toBeCloseTo(Math.sqrt(0.5 * 0.25), 14);
    expect(ranks).toEqual([3, 2, 1]);
  });

  test('gives the same order as a logarithm', () => {
    const { scores, ranks } = weightedProduct(table, { form: 'log10' });
    expect(scores[0]).toBeCloseTo(Math.log10(Math.sqrt(0.125)), 14);
    expect(ranks).toEqual([3, 2, 1]);
  });

  test('takes raw costs as reciprocals', () => {
    const { scores } = weightedProduct(table, { normalisation: 'none' });
    expect(scores[0]).toBeCloseTo(Math.sqrt(2 / 8), 14);
  });

  test.each([
    [0, 'not-positive'],
    [-3, 'negative']
  ])('refuses a performance of %d', (x, code) => {
    const bad = decisionTable(
      [
        [2, 8],
        [x, 4]
      ],
      [0.5, 0.5],
      ['max', 'min']
    );
    expect(refusal(() => weightedProduct(bad))).toEqual({ code, field: 'matrix[1][0]' });
    expect(refusal(() => waspas(bad))).toEqual({ code, field: 'matrix[1][0]' });
  });

  test('does not look at criteria of weight 0', () => {
    const table0 = decisionTable(
      [
        [2, 0],
        [4, -4]
      ],
      [1, 0],
      ['max', 'min']
    );
    expect(weightedProduct(table0).ranks).toEqual([2, 1]);
  });

  test('keeps its order where the product is too small for a number', () => {
    const weights = Array.from({ length: 300 }, () => 1);
    const objectives = weights.map(() => 'max' as const);
    const row = (x: number) => weights.map(() => x);
    const tiny = decisionTable([row(0.001), row(0.002), row(1)], weights, objectives, { normaliseWeights: false });
    expect(weightedProduct(tiny).ranks).toEqual([3, 2, 1]);
    expect(Array.from(weightedProduct(tiny).scores)).toEqual([0, 0, 1]);
  });
});

describe('WASPAS', () => {
  const table = decisionTable(
    [
      [2, 8],
      [4, 4]
    ],
    [0.6, 0.4],
    ['max', 'min']
  );

  test('is the weighted sum at lambda 1 and the weighted product at lambda 0', () => {
    expect(waspas(table, 1).scores).toEqual(weightedSum(table, { normalisation: 'max_ratio' }).scores);
    expect(waspas(table, 0).scores).toEqual(weightedProduct(table).scores);
  });

  test.each([-0.1, 1.1, NaN])('refuses lambda %d', (lambda) => {
    expect(refusal(() => waspas(table, lambda))).toEqual({ code: 'out-of-range', field: 'lambda' });
  });
});
