import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { tables } from '../../../../tests/support/decision/table-arbitrary.ts';
import { criticWeights } from './critic.ts';
import { entropyWeights } from './entropy.ts';

const varying = tables.filter(({ matrix }) => matrix[0]!.some((value, j) => matrix.some((row) => row[j] !== value)));

describe('entropy weights', () => {
  test('add up to 1, do not depend on units, and carry the warning that they only describe', () => {
    fc.assert(
      fc.property(varying, ({ matrix }) => {
        const { weights, warnings } = entropyWeights(matrix);
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(warnings[0]?.code).toBe('descriptive-weights');
        const rescaled = entropyWeights(matrix.map((row) => row.map((value, j) => value * 10 ** j))).weights;
        rescaled.forEach((weight, j) => {
          expect(weight).toBeCloseTo(weights[j]!, 9);
        });
      })
    );
  });

  test('are 0 for a constant criterion, with a warning', () => {
    const { weights, warnings } = entropyWeights([
      [1, 5],
      [2, 5]
    ]);
    expect(weights).toEqual([1, 0]);
    expect(warnings.map(({ field }) => field)).toEqual(['weights', 'matrix[*][1]']);
  });

  test('take 0 ln 0 for 0', () => {
    expect(
      entropyWeights([
        [0, 1],
        [4, 2]
      ]).entropy[0]
    ).toBe(0);
  });

  test.each([
    ['nothing', [], 'empty', 'matrix'],
    ['one candidate', [[1, 2]], 'too-few', 'matrix'],
    ['a negative performance', [[1], [-2]], 'negative', 'matrix[1][0]'],
    [
      'nothing but constant criteria',
      [
        [1, 0],
        [1, 0]
      ],
      'constant',
      'matrix'
    ],
    ['rows of unequal length', [[1, 2], [1]], 'ragged', 'matrix[1]'],
    ['NaN', [[1], [NaN]], 'not-finite', 'matrix[1][0]']
  ])('refuse %s', (_, matrix, code, field) => {
    expect(refusal(() => entropyWeights(matrix))).toEqual({ code, field });
  });
});

describe('CRITIC weights', () => {
  const matrix = [
    [1, 9, 4],
    [2, 5, 7],
    [4, 6, 1],
    [5, 1, 3]
  ];

  test('add up to 1 and give nothing to a constant criterion', () => {
    const { weights, warnings } = criticWeights(
      [
        [1, 9, 4, 3],
        [2, 5, 7, 3],
        [4, 6, 1, 3]
      ],
      ['max', 'min', 'max', 'min']
    );
    expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
    expect(weights[3]).toBe(0);
    expect(warnings.map(({ code }) => code)).toEqual(['descriptive-weights', 'constant-criterion']);
  });

  test('know the direction unless told not to', () => {
    const benefits = criticWeights(matrix, ['max', 'max', 'max']).weights;
    expect(criticWeights(matrix, ['max', 'min', 'max']).weights).not.toEqual(benefits);
    expect(criticWeights(matrix, ['max', 'min', 'max'], { directionAware: false }).weights).toEqual(benefits);
  });

  test('with rank correlation see only the order', () => {
    const { weights } = criticWeights(
      [
        [1, 1],
        [2, 4],
        [3, 2]
      ],
      ['max', 'max'],
      { correlation: 'spearman' }
    );
    // r = 1/2 both ways: only the spread differs.
    const spread = (values: number[]) =>
      Math.sqrt(values.reduce((sum, value) => sum + (value - values.reduce((a, b) => a + b) / 3) ** 2, 0));
    const [a, b] = [spread([0, 0.5, 1]), spread([0, 1, 1 / 3])];
    expect(weights[0]).toBeCloseTo(a / (a + b), 14);
  });

  test.each([
    ['one candidate', [[1, 2]], ['max', 'max'], 'too-few', 'matrix'],
    [
      'perfectly correlated criteria',
      [
        [1, 2],
        [2, 4],
        [3, 6]
      ],
      ['max', 'max'],
      'constant',
      'matrix'
    ],
    [
      'too few directions',
      [
        [1, 2],
        [2, 1]
      ],
      ['max'],
      'length-mismatch',
      'objectives'
    ],
    [
      'a criterion wider than numbers reach',
      [
        [-1.7e308, 1],
        [1.7e308, 2]
      ],
      ['max', 'max'],
      'not-finite',
      'matrix[*][0]'
    ]
  ] as const)('refuse %s', (_, given, objectives, code, field) => {
    expect(refusal(() => criticWeights(given, objectives))).toEqual({ code, field });
  });
});

describe('values that share a large offset', () => {
  test.each([3, 8, 12, 15])('of 1e%i have the entropy weights of their spread', (power) => {
    const offset = 10 ** power;
    const { weights } = entropyWeights([
      [offset + 1, offset + 5],
      [offset + 2, offset + 4],
      [offset + 3, offset + 1],
      [offset + 7, offset + 3]
    ]);
    // As the offset grows, 1 - E tends to the variance: 20.75 / 8.75.
    const limit = 20.75 / 29.5;
    expect(weights[0]).toBeCloseTo(limit, Math.min(10, power - 1));
    expect(weights[1]).toBeCloseTo(1 - limit, Math.min(10, power - 1));
  });

  test('are weighed to all digits', () => {
    const { weights } = entropyWeights(
      [
        [1, 5],
        [2, 4],
        [3, 1],
        [7, 3]
      ].map((row) => row.map((value) => value + 1e8))
    );
    expect(weights).toEqual([expect.closeTo(0.703389828741741, 12), expect.closeTo(0.296610171258259, 12)]);
  });
});

test('CRITIC ranks performances as they are, an outlier among them', () => {
  const matrix = (outlier: number) => [
    [1, 5, 1],
    [2, 4, 3],
    [3, 6, 2],
    [outlier, 7, 9]
  ];
  const { weights } = criticWeights(matrix(1e17), ['max', 'max', 'max'], { correlation: 'spearman' });
  const near = (wanted: number[]) => wanted.map((weight) => expect.closeTo(weight, 4) as number);
  expect(weights).toEqual(near([0.2213, 0.381, 0.3977]));
  expect(criticWeights(matrix(1e12), ['max', 'max', 'max'], { correlation: 'spearman' }).weights).toEqual(
    near([0.2213, 0.381, 0.3977])
  );
});

test('the entropy of a criterion on which one candidate has almost everything is small, not negative', () => {
  // -(p ln p) of 1 / (1 + d) and d / (1 + d), by their series in d: d (1 - ln d).
  for (const d of [1e-9, 1e-14, 1e-17]) {
    const { entropy } = entropyWeights([
      [1, 1],
      [d, 2]
    ]);
    expect(entropy[0]! / ((d * (1 - Math.log(d))) / Math.LN2)).toBeCloseTo(1, 8);
  }
});
