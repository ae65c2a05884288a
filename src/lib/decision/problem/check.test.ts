import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import type { Solution } from './decision-problem.ts';
import { readProblem } from './read-problem.ts';

const solution: Solution = {
  method: 'topsis',
  result: {
    scores: [0.5, 0.25],
    ranks: [1, 2],
    kernel: [0],
    stable: true,
    matrix: [
      [null, 1],
      [0, null]
    ]
  },
  warnings: []
};
const checked = (expected: object, tolerance?: number, found: Solution = solution) =>
  check(readProblem({ method: 'topsis', expected, ...(tolerance !== undefined && { tolerance }) }), found);

describe('a check', () => {
  test('passes within the tolerance, the tolerance itself included', () => {
    expect(checked({ scores: [0.51, 0.24], ranks: [1, 2] }, 0.01)).toEqual({
      passed: true,
      compared: 4,
      differences: []
    });
    expect(checked({ scores: [0.511, 0.25] }, 0.01).differences).toEqual([
      { field: 'scores[0]', expected: 0.511, found: 0.5, tolerance: 0.01 }
    ]);
  });

  test('is exact but for binary noise where no tolerance is stated', () => {
    expect(checked({ scores: [0.5000001, 0.25] }).passed).toBe(false);
    expect(checked({ scores: [0.1 + 0.4, 0.25] }).passed).toBe(true);
  });

  test.each([
    ['a wrong rank', { ranks: [2, 1] }, ['ranks[0]', 'ranks[1]']],
    ['a list of another length', { kernel: [0, 1] }, ['kernel']],
    ['another truth', { stable: false }, ['stable']],
    [
      'a number where there is none',
      {
        matrix: [
          [0, 1],
          [0, null]
        ]
      },
      ['matrix[0][0]']
    ],
    ['a value that is not there', { CR: 0 }, ['CR']],
    ['a word for a number', { scores: ['0.5', 0.25] }, ['scores[0]']]
  ])('finds %s', (_, expected, fields) => {
    const { passed, differences } = checked(expected, 0.5);
    expect(passed).toBe(false);
    expect(differences.map(({ field }) => field)).toEqual(fields);
  });

  test('does not pass where nothing was compared', () => {
    expect(checked({}).passed).toBe(false);
    expect(checked({ rational: [['1/2']] }).passed).toBe(false);
    expect(check(readProblem({ method: 'topsis' }), solution).passed).toBe(false);
  });

  test('holds sampled shares to 4 standard errors, and to no more than the tolerance', () => {
    const sampled = (share: number): Solution => ({
      method: 'smaa_acceptability',
      result: { rank_acceptability: [[share, 1 - share]], iterations: 10_000 },
      warnings: []
    });
    expect(checked({ rank_acceptability: [[0.5, 0.5]] }, 0.05, sampled(0.519)).passed).toBe(true);
    expect(checked({ rank_acceptability: [[0.5, 0.5]] }, 0.05, sampled(0.521)).passed).toBe(false);
    expect(checked({ rank_acceptability: [[0.5, 0.5]] }, 0.01, sampled(0.519)).passed).toBe(false);
    expect(checked({ rank_acceptability: [[0, 1]] }, 0.01, sampled(0.0001)).passed).toBe(false);
    expect(checked({ rank_acceptability: [[0.5, 0.5]] }, undefined, sampled(0.509)).passed).toBe(true);
    expect(checked({ rank_acceptability: [[0.5, 0.5]] }, undefined, sampled(0.511)).passed).toBe(false);
  });

  test('holds central weights to the error of a mean of as many draws as put the candidate first', () => {
    const central = (weight: number, first: number): Solution => ({
      method: 'smaa_acceptability',
      result: {
        rank_acceptability: [[first, 1 - first]],
        central_weights: [[weight, 1 - weight]],
        iterations: 1_000_000
      },
      warnings: []
    });
    const expected = { central_weights: [[1, 0]] };
    // 4 x 0.5 / sqrt(1,000,000) = 0.002, and 0.02 for a hundredth of the draws, of which 0.01 is allowed.
    expect(checked(expected, undefined, central(0.9981, 1)).passed).toBe(true);
    expect(checked(expected, undefined, central(0.9979, 1)).passed).toBe(false);
    expect(checked(expected, undefined, central(0.991, 0.01)).passed).toBe(true);
    expect(checked(expected, 0.005, central(0.991, 0.01)).passed).toBe(false);
  });
});
