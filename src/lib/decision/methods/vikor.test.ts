import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { compromise } from './compromise-set.ts';
import { decisionTable } from './decision-table.ts';
import { vikor } from './vikor.ts';

describe('VIKOR', () => {
  test('gives a constant criterion no part, and says so', () => {
    const with0 = vikor(
      decisionTable(
        [
          [1, 5],
          [3, 5]
        ],
        [0.5, 0.5],
        ['max', 'max']
      )
    );
    expect(Array.from(with0.S)).toEqual([0.5, 0]);
    expect(with0.warnings.map(({ code }) => code)).toEqual(['constant-criterion']);
  });

  test('leaves out the term in which all are equal', () => {
    const { Q, ranks } = vikor(
      decisionTable(
        [
          [1, 0, 3],
          [0, 5, 6]
        ],
        [1, 1, 1],
        ['max', 'max', 'max']
      )
    );
    expect(Array.from(Q)).toEqual([0.5, 0]);
    expect(ranks).toEqual([2, 1]);
  });

  test.each([-0.1, 1.1, NaN])('refuses v = %d', (v) => {
    expect(refusal(() => vikor(decisionTable([[1], [2]], [1], ['max']), v))).toEqual({
      code: 'out-of-range',
      field: 'v'
    });
  });
});

describe('the compromise', () => {
  test('is the first alone where it leads clearly and is first by S or R too', () => {
    expect(compromise([0.1, 0.5, 0.9], [0.1, 0.5, 0.9], [0, 0.5, 1])).toEqual({
      acceptableAdvantage: true,
      acceptableStability: true,
      compromiseSet: [0]
    });
  });

  test('is the first two where the first is not first by S or by R', () => {
    expect(compromise([0.3, 0.1, 0.9], [0.3, 0.2, 0.1], [0, 0.5, 1]).compromiseSet).toEqual([0, 1]);
  });

  test('is all that lie closer than 1 / (m - 1) where the lead is too small', () => {
    expect(compromise([3, 1, 2, 9], [3, 1, 2, 9], [0.3, 0, 0.1, 1])).toEqual({
      acceptableAdvantage: false,
      acceptableStability: true,
      compromiseSet: [0, 1, 2]
    });
  });

  test('counts a lead of exactly 1 / (m - 1) as enough, binary noise or not', () => {
    expect(compromise([1, 2, 3, 4], [1, 2, 3, 4], [0.1, 0.1 + 1 / 3 - 1e-16, 0.8, 1]).acceptableAdvantage).toBe(true);
  });
});
