import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { tables } from '../../../../tests/support/decision/table-arbitrary.ts';
import { decisionTable } from './decision-table.ts';
import type { PreferenceFunction } from './preference-function.ts';
import { promethee1 } from './promethee1.ts';
import { promethee2 } from './promethee2.ts';

/** The definition, pair by pair, on whole numbers and thresholds that have no binary noise. */
function preferenceOf(preference: PreferenceFunction, d: number): number {
  if (d <= 0) return 0;
  switch (preference.type) {
    case 'usual':
      return 1;
    case 'ushape':
      return d > preference.q ? 1 : 0;
    case 'vshape':
      return Math.min(1, d / preference.p);
    case 'level':
      return d > preference.p ? 1 : d > preference.q ? 0.5 : 0;
    case 'linear':
      return d > preference.p ? 1 : d > preference.q ? (d - preference.q) / (preference.p - preference.q) : 0;
    case 'gaussian':
      return 1 - Math.exp(-(d * d) / (2 * preference.s * preference.s));
  }
}

const functions: fc.Arbitrary<PreferenceFunction> = fc.oneof(
  fc.constant<PreferenceFunction>({ type: 'usual' }),
  fc.integer({ min: 0, max: 3 }).map((q): PreferenceFunction => ({ type: 'ushape', q })),
  fc.integer({ min: 1, max: 5 }).map((p): PreferenceFunction => ({ type: 'vshape', p })),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([q, more]): PreferenceFunction => ({ type: 'level', q, p: q + more })),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([q, more]): PreferenceFunction => ({ type: 'linear', q, p: q + more })),
  fc.integer({ min: 1, max: 4 }).map((s): PreferenceFunction => ({ type: 'gaussian', s }))
);

describe('flows by sorted prefix sums', () => {
  test('are the flows by pairs', () => {
    const preferences = fc.array(functions, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(tables, preferences, ({ matrix: decimals, weights, objectives }, all) => {
        const matrix = decimals.map((row) => row.map(Math.round));
        const own = all.slice(0, weights.length);
        const { phiPlus, phiMinus, scores } = promethee2(decisionTable(matrix, weights, objectives), own);
        const total = weights.reduce((a, b) => a + b);
        const pi = (a: number, b: number) =>
          own.reduce((sum, preference, j) => {
            const d = (objectives[j] === 'max' ? 1 : -1) * (matrix[a]![j]! - matrix[b]![j]!);
            return sum + (weights[j]! / total) * preferenceOf(preference, d);
          }, 0);
        matrix.forEach((_, a) => {
          const others = matrix.map((__, b) => b).filter((b) => b !== a);
          const plus = others.reduce((sum, b) => sum + pi(a, b), 0) / others.length;
          const minus = others.reduce((sum, b) => sum + pi(b, a), 0) / others.length;
          expect(phiPlus[a]).toBeCloseTo(plus, 10);
          expect(phiMinus[a]).toBeCloseTo(minus, 10);
          expect(scores[a]).toBeCloseTo(plus - minus, 10);
        });
      }),
      { numRuns: 300 }
    );
  });

  test('stay exact where the values share a large offset', () => {
    const of = (offset: number) =>
      Array.from(
        promethee2(decisionTable([[offset + 1], [offset + 2], [offset + 4]], [1], ['max']), [
          { type: 'linear', q: 0.5, p: 2.5 }
        ]).scores
      );
    of(1e9).forEach((score, i) => {
      expect(score).toBeCloseTo(of(0)[i]!, 12);
    });
  });

  test('compare strictly, undisturbed by binary noise: 0.8 - 0.6 is not more than 0.2', () => {
    const table = decisionTable([[0.6], [0.8]], [1], ['max']);
    expect(Array.from(promethee2(table, [{ type: 'ushape', q: 0.2 }]).scores)).toEqual([0, 0]);
    expect(Array.from(promethee2(table, [{ type: 'ushape', q: 0.19 }]).scores)).toEqual([-1, 1]);
  });

  test('add up to 0', () => {
    const { scores } = promethee2(
      decisionTable(
        [
          [1, 7],
          [5, 2],
          [3, 3]
        ],
        [2, 1],
        ['max', 'min']
      ),
      [{ type: 'gaussian', s: 2 }, { type: 'usual' }]
    );
    expect(scores.reduce((a, b) => a + b)).toBeCloseTo(0, 14);
  });
});

describe('PROMETHEE I', () => {
  test('leaves incomparable what the two flows judge differently', () => {
    const table = decisionTable(
      [
        [10, 0],
        [5, 5],
        [4, 4]
      ],
      [0.5, 0.5],
      ['max', 'max']
    );
    const linear = { type: 'vshape', p: 10 } as const;
    const { relations } = promethee1(table, [linear, linear]);
    expect(relations[0]).toEqual(['I', 'R', 'R']);
    expect(relations[1]).toEqual(['R', 'I', 'P']);
    expect(relations[2]).toEqual(['R', 'P-', 'I']);
  });
});

describe('a preference function is refused', () => {
  const cases: [string, PreferenceFunction, string, string][] = [
    ['with a negative threshold', { type: 'ushape', q: -1 }, 'negative', 'q'],
    ['with a preference threshold of 0', { type: 'vshape', p: 0 }, 'not-positive', 'p'],
    ['with thresholds in the wrong order', { type: 'linear', q: 3, p: 1 }, 'not-monotone', 'p'],
    ['with a threshold that is no number', { type: 'level', q: NaN, p: 1 }, 'not-finite', 'q'],
    ['without spread', { type: 'gaussian', s: 0 }, 'not-positive', 's']
  ];
  test.each(cases)('%s', (_, preference, code, name) => {
    const table = decisionTable([[1], [2]], [1], ['max']);
    expect(refusal(() => promethee2(table, [preference]))).toEqual({ code, field: `preference_functions[0].${name}` });
  });

  test('when there is not one a criterion', () => {
    expect(refusal(() => promethee2(decisionTable([[1], [2]], [1], ['max']), [])).code).toBe('length-mismatch');
  });
});
