import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { type RankWeightKind, rankWeights, tiedRankWeights } from './rank-weights.ts';

const kinds: RankWeightKind[] = ['roc', 'rank_sum', 'rank_reciprocal'];

describe('weights from ranks', () => {
  test('follow their closed forms', () => {
    expect(rankWeights('roc', 2)).toEqual([0.75, 0.25]);
    expect(rankWeights('rank_sum', 3)).toEqual([1 / 2, 1 / 3, 1 / 6]);
    rankWeights('rank_reciprocal', 3).forEach((weight, i) => {
      expect(weight).toBeCloseTo([6 / 11, 3 / 11, 2 / 11][i]!, 15);
    });
  });

  test.each(kinds)('of kind %s add up to 1 and fall with the rank', (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (n) => {
        const weights = rankWeights(kind, n);
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        weights.slice(1).forEach((weight, i) => {
          expect(weight).toBeLessThan(weights[i]!);
        });
      })
    );
  });

  test.each(kinds)('of kind %s share the places that tied criteria span', (kind) => {
    const [first, second, third, fourth] = rankWeights(kind, 4);
    const shared = (second! + third!) / 2;
    expect(tiedRankWeights(kind, [2, 1, 4, 2])).toEqual([shared, first, fourth, shared]);
    expect(tiedRankWeights(kind, [2, 1, 3, 2])).toEqual(tiedRankWeights(kind, [2, 1, 4, 2]));
  });

  test.each(kinds)('of kind %s are the plain ones without ties, and equal where all are tied', (kind) => {
    expect(tiedRankWeights(kind, [1, 2, 3])).toEqual(rankWeights(kind, 3));
    tiedRankWeights(kind, [1, 1, 1, 1]).forEach((weight) => {
      expect(weight).toBeCloseTo(0.25, 14);
    });
  });

  test('refuse a number of criteria that is none', () => {
    expect(refusal(() => rankWeights('roc', 2.5))).toEqual({ code: 'not-integer', field: 'n' });
    expect(refusal(() => rankWeights('roc', 0))).toEqual({ code: 'empty', field: 'n' });
    expect(refusal(() => rankWeights('roc', 1e9))).toEqual({ code: 'too-many', field: 'n' });
    expect(refusal(() => tiedRankWeights('roc', [1, NaN]))).toEqual({ code: 'not-finite', field: 'ranks[1]' });
  });
});
