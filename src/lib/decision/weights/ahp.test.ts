import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { ahpHierarchy } from './ahp-hierarchy.ts';
import { ahpWeights } from './ahp.ts';
import { groupJudgements } from './group-judgements.ts';
import type { Prioritisation } from './priorities.ts';
import { randomIndex } from './random-index.ts';

const kinds: Prioritisation[] = ['eigenvector', 'geometric_mean', 'column_mean'];

/** Reciprocal matrices of 1 to 7 criteria on the scale 1/9..9. */
const judgements = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const upper = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 21, maxLength: 21 });
  return upper.map((steps) => {
    const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(1));
    let at = 0;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const step = steps[at++]!;
        matrix[i]![j] = step >= 0 ? step + 1 : 1 / (1 - step);
        matrix[j]![i] = 1 / matrix[i]![j]!;
      }
    }
    return matrix;
  });
});

describe('AHP', () => {
  test.each(kinds)('finds the weights behind consistent judgements by %s', (prioritisation) => {
    const positive = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(positive, (importance) => {
        const matrix = importance.map((a) => importance.map((b) => a / b));
        const total = importance.reduce((a, b) => a + b);
        const { weights, consistency, warnings } = ahpWeights(matrix, { prioritisation });
        weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo(importance[i]! / total, 12);
        });
        expect(consistency).toMatchObject({ lambdaMax: importance.length, ci: 0, koczkodaj: 0, worst: [] });
        expect(warnings).toEqual([]);
      })
    );
  });

  test('settles on the principal eigenvector: A w = lambda w', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const { weights, consistency } = ahpWeights(matrix);
        matrix.forEach((row, i) => {
          const image = row.reduce((sum, value, j) => sum + value * weights[j]!, 0);
          expect(image / (consistency.lambdaMax * weights[i]!)).toBeCloseTo(1, 11);
        });
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 13);
        expect(consistency.lambdaMax).toBeGreaterThanOrEqual(matrix.length);
      })
    );
  });

  test('follows a change of the order of criteria', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const turned = matrix.map((row) => row.toReversed()).toReversed();
        const { weights } = ahpWeights(matrix);
        ahpWeights(turned)
          .weights.toReversed()
          .forEach((weight, i) => {
            expect(weight).toBeCloseTo(weights[i]!, 12);
          });
      })
    );
  });

  test('divides the consistency index by the index of the named table', () => {
    const matrix = [
      [1, 0.25, 4, 1 / 6],
      [4, 1, 4, 0.25],
      [0.25, 0.25, 1, 0.2],
      [6, 4, 5, 1]
    ];
    const newer = ahpWeights(matrix).consistency;
    const older = ahpWeights(matrix, { randomIndex: 'saaty1980' }).consistency;
    expect(newer.cr).toBeCloseTo(newer.ci! / 0.882, 14);
    expect(older.cr).toBeCloseTo(older.ci! / 0.9, 14);
    expect([newer.table, older.table]).toEqual(['aguaron2003', 'saaty1980']);
  });

  test('names the judgement that contributes most, with its exact share', () => {
    // A chain 1 : 2 : 4 with one judgement turned round.
    const matrix = [
      [1, 2, 4, 1 / 8],
      [0.5, 1, 2, 4],
      [0.25, 0.5, 1, 2],
      [8, 0.25, 0.5, 1]
    ];
    const { weights, consistency, warnings } = ahpWeights(matrix);
    expect(consistency.worst).toMatchObject([{ row: 0, column: 3, judged: 1 / 8 }]);
    const [w0, w3] = [weights[0]!, weights[3]!];
    const error = (w3 / w0) * (1 / 8);
    expect(consistency.worst[0]!.share).toBeCloseTo((error + 1 / error - 2) / 4 / (consistency.lambdaMax - 4), 10);
    expect(consistency.acceptable).toBe(false);
    expect(warnings.map(({ code, field }) => `${code} ${field}`)).toEqual(['inconsistent-judgements matrix[0][3]']);
  });

  test('names the whole triad of three criteria, in whatever order they stand', () => {
    const forth = [
      [1, 2, 9],
      [0.5, 1, 2],
      [1 / 9, 0.5, 1]
    ];
    const back = forth.map((row) => row.toReversed()).toReversed();
    for (const matrix of [forth, back]) {
      const { consistency, warnings } = ahpWeights(matrix);
      expect(consistency.worst.map(({ row, column }) => [row, column])).toEqual([
        [0, 1],
        [0, 2],
        [1, 2]
      ]);
      consistency.worst.forEach(({ share }) => {
        expect(share).toBeCloseTo(1 / 3, 9);
      });
      expect(warnings).toEqual([
        expect.objectContaining({
          field: 'matrix',
          message: expect.stringContaining('[0][1], [0][2], [1][2]') as string
        })
      ]);
    }
  });

  test('has no consistency index where rounded reciprocals bring lambda_max below n', () => {
    const { consistency, warnings } = ahpWeights([
      [1, 3, 9],
      [0.33, 1, 3],
      [0.11, 0.33, 1]
    ]);
    expect(consistency.lambdaMax).toBeLessThan(3);
    expect(consistency).toMatchObject({ ci: undefined, cr: undefined, acceptable: false });
    expect(warnings.map(({ code }) => code)).toEqual(['not-quite-reciprocal', 'no-consistency-index']);
  });

  test('settles also where judgements are many powers of ten apart', () => {
    const upper = [
      [34988.4769810552, 3135.4408159739405, 313.36354225193844, 0.00022917174020198618],
      [4.55415272781468, 2.5978034746043672, 671.3948803154537],
      [0.06336369439692441, 14947.083674741407],
      [881.0981335272493]
    ];
    const matrix = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (__, j) => (i === j ? 1 : i < j ? upper[i]![j - i - 1]! : 1 / upper[j]![i - j - 1]!))
    );
    const { weights, consistency } = ahpWeights(matrix);
    matrix.forEach((row, i) => {
      const image = row.reduce((sum, value, j) => sum + value * weights[j]!, 0);
      expect(image / (consistency.lambdaMax * weights[i]!)).toBeCloseTo(1, 9);
    });
  });

  test('is stricter with three and four criteria', () => {
    const three = (a: number) =>
      ahpWeights([
        [1, a, 4],
        [1 / a, 1, 2],
        [0.25, 0.5, 1]
      ]).consistency;
    const bordering = three(4.5);
    expect(bordering.cr).toBeGreaterThan(0.05);
    expect(bordering.cr).toBeLessThan(0.1);
    expect(bordering.acceptable).toBe(false);
    expect(three(2.5).acceptable).toBe(true);
  });

  test('has no consistency ratio where the table ends, and says so', () => {
    const matrix = Array.from({ length: 11 }, () => new Array<number>(11).fill(1));
    const { consistency, warnings } = ahpWeights(matrix);
    expect(consistency.cr).toBeUndefined();
    expect(warnings.map(({ code }) => code)).toEqual(['no-random-index']);
    expect(ahpWeights(matrix, { randomIndex: 'saaty1980' }).consistency.cr).toBe(0);
    expect(randomIndex(2, 'aguaron2003')).toBe(0);
  });

  test('uses reciprocals that were rounded in print as given, with a warning', () => {
    const { warnings } = ahpWeights([
      [1, 3],
      [0.33, 1]
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['not-quite-reciprocal']);
  });

  test.each([
    ['nothing', [], 'empty', 'matrix'],
    ['a matrix that is not square', [[1, 2]], 'not-square', 'matrix[0]'],
    [
      'judgements that contradict each other',
      [
        [1, 3],
        [0.5, 1]
      ],
      'not-reciprocal',
      'matrix[1][0]'
    ],
    ['a diagonal that is not 1', [[2]], 'not-reciprocal', 'matrix[0][0]'],
    [
      'a judgement of 0',
      [
        [1, 0],
        [1, 1]
      ],
      'not-positive',
      'matrix[0][1]'
    ],
    [
      'a judgement that is no number',
      [
        [1, NaN],
        [1, 1]
      ],
      'not-finite',
      'matrix[0][1]'
    ]
  ])('refuses %s', (_, matrix, code, field) => {
    expect(refusal(() => ahpWeights(matrix))).toEqual({ code, field });
  });
});

describe('judgements of a group', () => {
  test('are the geometric mean of the members', () => {
    const group = groupJudgements([
      [
        [1, 2],
        [1 / 2, 1]
      ],
      [
        [1, 8],
        [1 / 8, 1]
      ]
    ]);
    expect(group[0]![1]).toBeCloseTo(4, 13);
    expect(group[1]![0]).toBeCloseTo(0.25, 13);
  });

  test('of one member are those of the member, and reciprocal for any members', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const same = groupJudgements([matrix, matrix]);
        same.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(value / matrix[i]![j]!).toBeCloseTo(1, 12);
            expect(value * same[j]![i]!).toBeCloseTo(1, 15);
          });
        });
      })
    );
  });

  test('are refused where members judged different numbers of criteria', () => {
    expect(
      refusal(() =>
        groupJudgements([
          [[1]],
          [
            [1, 1],
            [1, 1]
          ]
        ])
      )
    ).toEqual({ code: 'length-mismatch', field: 'matrices[1]' });
    expect(refusal(() => groupJudgements([]))).toEqual({ code: 'empty', field: 'matrices' });
  });
});

describe('a hierarchy', () => {
  const leaf = (a: number) => ({
    judgements: [
      [1, a],
      [1 / a, 1]
    ]
  });

  test('multiplies weights down any number of levels', () => {
    const { scores, ranks } = ahpHierarchy({
      judgements: [
        [1, 3],
        [1 / 3, 1]
      ],
      children: [
        leaf(4),
        {
          judgements: [
            [1, 1],
            [1, 1]
          ],
          children: [leaf(1 / 4), leaf(1 / 9)]
        }
      ]
    });
    expect(scores[0]).toBeCloseTo(0.75 * 0.8 + 0.25 * (0.5 * 0.2 + 0.5 * 0.1), 12);
    expect(ranks).toEqual([1, 2]);
  });

  test('warns of every node whose judgements are inconsistent', () => {
    const bad = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1]
    ];
    const { warnings } = ahpHierarchy({
      judgements: [
        [1, 1],
        [1, 1]
      ],
      children: [{ judgements: bad }, { judgements: bad }]
    });
    expect(warnings.map(({ field }) => field.replace(/\[\d\]\[\d\]$/, ''))).toEqual([
      'root.children[0]',
      'root.children[1]'
    ]);
  });

  test('is refused where numbers of children or candidates do not fit', () => {
    expect(refusal(() => ahpHierarchy({ judgements: [[1]], children: [] }))).toEqual({
      code: 'length-mismatch',
      field: 'root'
    });
    const uneven = {
      judgements: [
        [1, 1],
        [1, 1]
      ],
      children: [leaf(2), { judgements: [[1]] }]
    };
    expect(refusal(() => ahpHierarchy(uneven))).toEqual({ code: 'length-mismatch', field: 'root.children[1]' });
  });
});
