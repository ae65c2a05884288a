import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../../tests/support/decision/read-case.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { chiSquareTail } from './chi-square.ts';
import { kendallW } from './kendall-w.ts';
import { kendallTau, spearman } from './rank-correlation.ts';

const ratings = fc.tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 5 })).chain(([objects, judges]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: judges, maxLength: judges }), {
    minLength: objects,
    maxLength: objects
  })
);

describe("Kendall's W", () => {
  it.each(['kendallw-anxiety-ties', 'kendallw-proofwiki'])('is as published: %s', (id) => {
    const { data, params, expected, tolerance } = readCase(id);
    const { w } = kendallW(data!['objects_by_judges'] as number[][], { correct: params['correct'] as boolean });
    expect(Math.abs(w! - (expected['W'] as number))).toBeLessThanOrEqual(tolerance);
  });

  it('tests with chi-square = m (n - 1) W, on more than 7 objects only', () => {
    const anxiety = readCase('kendallw-anxiety-ties').data!['objects_by_judges'] as number[][];
    const { w, s, test } = kendallW(anxiety);
    expect(s).toBe(3004);
    expect(test!.chiSquare).toBeCloseTo(3 * 19 * w!, 10);
    expect(test!.degrees).toBe(19);
    expect(test!.p).toBeCloseTo(0.0429, 3);
    expect(kendallW(anxiety.slice(0, 7)).test).toBeNull();
    expect(kendallW(anxiety.slice(0, 8)).test).not.toBeNull();
  });

  it('drops objects that somebody did not rate, and says so', () => {
    expect(
      kendallW([
        [1, 1],
        [2, null],
        [3, 3],
        [2, 2]
      ])
    ).toMatchObject({ w: 1, objects: 3, dropped: 1 });
  });

  it('is undefined when every judge ties everything', () => {
    expect(
      kendallW([
        [3, 4],
        [3, 4]
      ]).w
    ).toBeNull();
  });

  it('lies from 0 to 1, is 1 for equal judges, and heeds only the order of each judge', () => {
    fc.assert(
      fc.property(ratings, (table) => {
        const { w } = kendallW(table);
        if (w !== null) {
          expect(w).toBeGreaterThanOrEqual(0);
          expect(w).toBeLessThanOrEqual(1 + 1e-12);
          expect(kendallW(table.map((row) => row.map((rating, judge) => rating ** 3 * (judge + 1)))).w).toBeCloseTo(
            w,
            12
          );
        }
        const alike = kendallW(table.map(([first]) => [first!, first!, first!])).w;
        if (alike !== null) expect(alike).toBeCloseTo(1, 12);
      })
    );
  });

  it('of untied judges is (1 + (m - 1) mean rho) / m', () => {
    const permutation = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(permutation, permutation, permutation, (a, b, c) => {
        const rho = (spearman(a, b)! + spearman(a, c)! + spearman(b, c)!) / 3;
        expect(kendallW(a.map((_, i) => [a[i]!, b[i]!, c[i]!])).w).toBeCloseTo((1 + 2 * rho) / 3, 12);
      })
    );
  });

  it('refuses what is no table of ratings', () => {
    const codes = [
      [],
      [[1], [2]],
      [[1, 2]],
      [[1, 2], [1]],
      [
        [1, NaN],
        [1, 2]
      ]
    ].map((table) => {
      try {
        return kendallW(table);
      } catch (error) {
        return (error as DecisionError).code;
      }
    });
    expect(codes).toEqual(['empty', 'too-few', 'too-few', 'ragged', 'not-finite']);
  });
});

describe('rank correlation', () => {
  it('is worked by hand', () => {
    expect(spearman([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(0.8, 12);
    expect(kendallTau([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 12);
    // One tie in each: 4 of 6 pairs concordant, n0 - ties = 5 and 5.
    expect(kendallTau([1, 1, 2, 3], [1, 2, 3, 3])).toBeCloseTo(4 / 5, 12);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTau([1, 2], [5, 5])).toBeNull();
  });

  it('is symmetric, 1 with itself and turns with the order', () => {
    const lists = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 2, maxLength: 12 })
      .map((pairs) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const);
    fc.assert(
      fc.property(lists, fc.constantFrom(spearman, kendallTau), ([a, b], correlation) => {
        const value = correlation(a, b);
        expect(correlation(b, a)).toBe(value);
        if (value === null) return;
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(correlation(a, a)).toBeCloseTo(1, 12);
        expect(
          correlation(
            a,
            b.map((x) => -x)
          )
        ).toBeCloseTo(-value, 12);
      })
    );
  });

  it('refuses lists that do not pair', () => {
    expect(() => spearman([1, 2], [1])).toThrow(DecisionError);
    expect(() => kendallTau([1], [1])).toThrow(DecisionError);
    expect(() => spearman([1, NaN], [1, 2])).toThrow(DecisionError);
  });
});

describe('the chi-square tail', () => {
  // Quantiles printed in any table of the distribution.
  it.each([
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [18.307038053275146, 10, 0.05],
    [23.209251158954356, 10, 0.01],
    [2.5582121601872063, 10, 0.99],
    [124.34211340400407, 100, 0.05],
    [0, 5, 1]
  ])('beyond %d with %d degrees of freedom is %d', (value, degrees, tail) => {
    expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 10);
  });

  it('refuses what it is not defined for', () => {
    expect(() => chiSquareTail(-1, 1)).toThrow(DecisionError);
    expect(() => chiSquareTail(1, 0)).toThrow(DecisionError);
  });
});
