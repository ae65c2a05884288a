import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { columnScale, declaredScale } from './column-scale.ts';
import { decisionTable } from './decision-table.ts';
import { weightedSum } from './weighted-sum.ts';

const table = decisionTable(
  [
    [2, 4],
    [4, 8],
    [6, 2]
  ],
  [0.5, 0.5],
  ['max', 'min']
);
const scoresOf = (normalisation: 'minmax' | 'max_ratio' | 'sum') =>
  Array.from(weightedSum(table, { normalisation }).scores);

describe('values of a weighted sum', () => {
  test('by min-max run from the worst to the best candidate', () => {
    expect(scoresOf('minmax')).toEqual([2 / 6, 0.25, 1]);
  });

  test('by ratios are x / max for a benefit and min / x for a cost', () => {
    expect(scoresOf('max_ratio')).toEqual([(1 / 3 + 0.5) / 2, (2 / 3 + 0.25) / 2, 1]);
  });

  test('by sums take the reciprocal of a cost before it is summed', () => {
    const reciprocals = 1 / 4 + 1 / 8 + 1 / 2;
    const wanted = [2 / 12 + 1 / 4 / reciprocals, 4 / 12 + 1 / 8 / reciprocals, 6 / 12 + 1 / 2 / reciprocals];
    scoresOf('sum').forEach((score, i) => {
      expect(score).toBeCloseTo(wanted[i]! / 2, 14);
    });
  });

  test('as they are cannot be added up over costs', () => {
    expect(refusal(() => columnScale(table, 'none', 'weighted sum'))).toEqual({
      code: 'not-comparable',
      field: 'objectives[1]'
    });
  });

  test('by ratios refuse a negative performance and a cost of 0, naming the cell', () => {
    const of = (x: number) =>
      decisionTable(
        [
          [1, 4],
          [2, x]
        ],
        [1, 1],
        ['max', 'min']
      );
    expect(refusal(() => columnScale(of(-1), 'max_ratio', 'weighted sum'))).toEqual({
      code: 'negative',
      field: 'matrix[1][1]'
    });
    expect(refusal(() => columnScale(of(0), 'sum', 'weighted sum'))).toEqual({
      code: 'not-positive',
      field: 'matrix[1][1]'
    });
  });

  test('on a constant criterion are 0, with a warning', () => {
    const { scores, warnings } = weightedSum(
      decisionTable(
        [
          [5, 1],
          [5, 3]
        ],
        [0.5, 0.5],
        ['max', 'max']
      )
    );
    expect(Array.from(scores)).toEqual([0, 0.5]);
    expect(warnings.map(({ code, field }) => `${code} ${field}`)).toEqual(['constant-criterion matrix[*][0]']);
  });
});

describe('declared scales', () => {
  const bounds = [
    { worst: 0, best: 10 },
    { worst: 10, best: 0 }
  ];

  test('run from the declared worst to the declared best', () => {
    const { scores } = weightedSum(table, { bounds });
    expect(Array.from(scores)).toEqual([0.4, 0.30000000000000004, 0.7]);
  });

  test.each([
    ['a performance outside its scale', [{ worst: 0, best: 5 }, bounds[1]!], 'out-of-scale', 'matrix[2][0]'],
    ['equal ends', [{ worst: 3, best: 3 }, bounds[1]!], 'bounds-equal', 'bounds[0]'],
    ['a scale against the direction', [{ worst: 10, best: 0 }, bounds[1]!], 'not-comparable', 'bounds[0]'],
    ['ends that are no numbers', [{ worst: NaN, best: 1 }, bounds[1]!], 'not-finite', 'bounds[0]'],
    ['too few scales', [bounds[0]!], 'length-mismatch', 'bounds']
  ])('refuse %s', (_, wrong, code, field) => {
    expect(refusal(() => declaredScale(table, wrong))).toEqual({ code, field });
  });
});

test('a criterion of weight 0 may lie outside its declared scale', () => {
  const table = decisionTable(
    [
      [1, 2],
      [2, 99]
    ],
    [1, 0],
    ['max', 'max']
  );
  const bounds = [
    { worst: 0, best: 5 },
    { worst: 0, best: 5 }
  ];
  expect(Array.from(weightedSum(table, { bounds }).scores)).toEqual([0.2, 0.4]);
});
