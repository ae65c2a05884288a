import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf, RANKING_METHODS, type TableInput } from '../../../../tests/support/decision/ranking-methods.ts';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { DecisionError } from '../shared/index.ts';
import { decisionTable } from './index.ts';

const good: TableInput = {
  matrix: [
    [1, 2],
    [3, 4]
  ],
  weights: [1, 1],
  objectives: ['max', 'min']
};

describe('a table is refused, by code and field,', () => {
  const cases: [string, Partial<TableInput>, string, string][] = [
    ['without candidates', { matrix: [] }, 'empty', 'matrix'],
    ['without criteria', { matrix: [[]], weights: [], objectives: [] }, 'empty', 'matrix'],
    ['with rows of unequal length', { matrix: [[1, 2], [3]] }, 'ragged', 'matrix[1]'],
    [
      'with NaN',
      {
        matrix: [
          [1, 2],
          [3, NaN]
        ]
      },
      'not-finite',
      'matrix[1][1]'
    ],
    [
      'with an infinite performance',
      {
        matrix: [
          [1, Infinity],
          [3, 4]
        ]
      },
      'not-finite',
      'matrix[0][1]'
    ],
    ['with too few weights', { weights: [1] }, 'length-mismatch', 'weights'],
    ['with too many directions', { objectives: ['max', 'min', 'max'] }, 'length-mismatch', 'objectives'],
    ['with a direction that is none', { objectives: ['max', 'up' as 'max'] }, 'unknown-value', 'objectives[1]'],
    ['with a negative weight', { weights: [1, -1] }, 'weight-negative', 'weights[1]'],
    ['with a weight that is no number', { weights: [NaN, 1] }, 'not-finite', 'weights[0]'],
    ['with weights of 0 only', { weights: [0, 0] }, 'weights-zero', 'weights'],
    ['with weights too large to add up', { weights: [1.7e308, 1.7e308] }, 'not-finite', 'weights']
  ];
  test.each(cases)('%s', (_, change, code, field) => {
    const { matrix, weights, objectives } = { ...good, ...change };
    expect(refusal(() => decisionTable(matrix, weights, objectives))).toEqual({ code, field });
  });
});

test('weights that do not add up to 1 are scaled with a warning, or used as given with another', () => {
  const scaled = decisionTable(good.matrix, [3, 1], good.objectives);
  expect(Array.from(scaled.weights)).toEqual([0.75, 0.25]);
  expect(scaled.warnings.map(({ code }) => code)).toEqual(['weights-scaled']);
  const kept = decisionTable(good.matrix, [3, 1], good.objectives, { normaliseWeights: false });
  expect(Array.from(kept.weights)).toEqual([3, 1]);
  expect(kept.warnings.map(({ code }) => code)).toEqual(['weights-not-normalised']);
  expect(decisionTable(good.matrix, [0.1, 0.9], good.objectives).warnings).toEqual([]);
});

describe.each(RANKING_METHODS.map((method) => [method.name, method] as const))('%s', (_, { rank }) => {
  test('gives finite numbers or refuses, whatever finite numbers it is given', () => {
    const anyNumber = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -1, 1e-320, 1.7e308, -1.7e308)
    );
    const row = fc.array(anyNumber, { minLength: 2, maxLength: 2 });
    const matrices = fc.array(row, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(matrices, fc.constantFrom('max' as const, 'min' as const), (matrix, objective) => {
        try {
          const found = rank({ matrix, weights: [1, 2], objectives: [objective, 'max'] });
          expect(numbersOf(found).every(Number.isFinite)).toBe(true);
          expect(found.ranks.every((own) => Number.isInteger(own) && own >= 1)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DecisionError);
        }
      }),
      { numRuns: 300 }
    );
  });

  test('ranks equal candidates alike', () => {
    const { ranks } = rank({
      matrix: [
        [3, 7],
        [3, 7],
        [3, 7]
      ],
      weights: [1, 2],
      objectives: ['max', 'min']
    });
    expect(new Set(ranks).size).toBe(1);
  });

  test('takes a single candidate', () => {
    const found = rank({ matrix: [[3, 7]], weights: [1, 2], objectives: ['max', 'min'] });
    expect(numbersOf(found).every(Number.isFinite)).toBe(true);
    expect(found.ranks).toHaveLength(1);
  });
});
