import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { copras, decisionTable, electre1, type PreferenceFunction, promethee2, topsis, vikor } from './index.ts';

const flows = (values: readonly number[], preference: PreferenceFunction): number[] => {
  const table = decisionTable(
    values.map((value) => [value]),
    [1],
    ['max']
  );
  return Array.from(promethee2(table, [preference]).scores);
};
const near = (wanted: readonly number[], digits = 12): number[] =>
  wanted.map((value) => expect.closeTo(value, digits) as number);

describe('one candidate of another size does not blur the others', () => {
  test('in PROMETHEE with a usual function', () => {
    expect(flows([1, 2, 1e16], { type: 'usual' })).toEqual([-1, 0, 1]);
    expect(flows([0.1, 0.2, 0.3, 1e15], { type: 'usual' })).toEqual(near([-1, -1 / 3, 1 / 3, 1]));
  });

  test.each([1e9, 1e13, 1e15, 1e200])('in PROMETHEE with a slope, beside %f', (outlier) => {
    expect(flows([0.1, 0.3, 0.45, outlier], { type: 'vshape', p: 0.5 })).toEqual(near([-0.7, -0.3, 0, 1]));
    expect(flows([0, 1, 2, 3, outlier], { type: 'linear', q: 0, p: 4 })).toEqual(
      near([-0.625, -0.375, -0.125, 0.125, 1])
    );
  });

  test('in PROMETHEE where values share an offset', () => {
    const values = [0, 1, 2, 4].map((value) => 2 ** 40 + value);
    expect(flows(values, { type: 'linear', q: 0, p: 4 })).toEqual(flows([0, 1, 2, 4], { type: 'linear', q: 0, p: 4 }));
  });

  test('in TOPSIS, whose closeness has no size that is too small to compare', () => {
    const { scores, ranks } = topsis(decisionTable([[0], [2.91], [3.3], [1e12]], [1], ['max']), 'minmax');
    expect(ranks).toEqual([4, 3, 2, 1]);
    expect(scores[2]).toBeCloseTo(3.3e-12, 25);
  });
});

describe('squares and sums that leave double precision do not decide', () => {
  test('in TOPSIS', () => {
    const none = topsis(decisionTable([[1e-200], [2e-200]], [1], ['max']), 'none');
    expect({ scores: Array.from(none.scores), ranks: none.ranks }).toEqual({ scores: [0, 1], ranks: [2, 1] });
    const small = [
      [1, 4],
      [2, 1],
      [3, 2]
    ];
    const closeness = (unit: number): number[] =>
      Array.from(
        topsis(
          decisionTable(
            small.map((row) => row.map((value) => value * unit)),
            [0.5, 0.5],
            ['max', 'max']
          ),
          'none'
        ).scores
      );
    expect(closeness(1e-170)).toEqual(near(closeness(1)));
    expect(closeness(1e200)).toEqual(near(closeness(1)));
    const light = topsis(
      decisionTable(
        [
          [1, 1],
          [1, 2],
          [1, 3]
        ],
        [1, 1e-170],
        ['max', 'max']
      )
    );
    expect(Array.from(light.scores)).toEqual(near([0, 0.5, 1]));
  });

  test('in COPRAS', () => {
    const table = decisionTable(
      [
        [1.7e308, 1],
        [8e307, 2]
      ],
      [0.9, 0.1],
      ['max', 'max']
    );
    expect(Array.from(copras(table).scores)).toEqual(near([1, 0.5495867768595042]));
    expect(refusal(() => copras(decisionTable([[1e-200], [1e200]], [1], ['min'])))).toEqual({
      code: 'not-finite',
      field: 'matrix[0]'
    });
    expect(refusal(() => copras(decisionTable([[0], [1]], [1], ['min'])))).toEqual({
      code: 'not-positive',
      field: 'matrix[0]'
    });
  });

  test('in ELECTRE I scaled by sums', () => {
    const indices = (matrix: readonly (readonly number[])[]) =>
      electre1(decisionTable(matrix, [0.5, 0.5], ['max', 'max']), {
        concordanceLevel: 0.65,
        discordanceLevel: 0.35,
        scale: 'sum'
      });
    const large = indices([
      [1e308, 1],
      [1.5e308, 1]
    ]);
    expect(large.concordance).toEqual([
      [null, 0.5],
      [1, null]
    ]);
    expect(large.discordance).toEqual([
      [null, 1],
      [0, null]
    ]);
    const small = indices([
      [1e-200, 1],
      [2e-200, 1],
      [1e200, 2]
    ]);
    expect(small.concordance).toEqual([
      [null, 0.5, 0],
      [1, null, 0],
      [1, 1, null]
    ]);
  });
});

describe('the compromise set of VIKOR', () => {
  const matrix = [
    [0, 1, 3],
    [0, 4, 0],
    [1, 1, 2],
    [0, 3, 4],
    [3, 2, 1],
    [1, 2, 2],
    [1, 2, 2]
  ];
  const setOf = (rows: readonly (readonly number[])[]) => {
    const { acceptableAdvantage, acceptableStability, compromiseSet } = vikor(
      decisionTable(rows, [1, 1, 1], ['max', 'max', 'max']),
      0.6
    );
    return { acceptableAdvantage, acceptableStability, compromiseSet };
  };

  test('holds all who share the second place, in whatever order they stand', () => {
    const forth = setOf(matrix);
    const back = setOf(matrix.toReversed());
    expect(forth.compromiseSet).toEqual(back.compromiseSet.map((i) => matrix.length - 1 - i).sort((a, b) => a - b));
    const other = [
      [0, 3, 4],
      [1, 1, 2],
      [0, 0, 3],
      [2, 3, 1],
      [3, 0, 0]
    ];
    expect(setOf(other).compromiseSet).toEqual(
      setOf(other.toReversed())
        .compromiseSet.map((i) => other.length - 1 - i)
        .sort((a, b) => a - b)
    );
  });
});
