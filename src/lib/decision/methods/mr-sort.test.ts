import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { decisionTable } from './decision-table.ts';
import { mrSort } from './mr-sort.ts';

const table = decisionTable(
  [
    [5, 1],
    [4, 3],
    [1, 5]
  ],
  [0.6, 0.4],
  ['max', 'min']
);
const profiles = [
  [4, 2],
  [2, 4]
];

describe('MR-Sort', () => {
  test('puts a candidate into the best class whose limit a majority of weight reaches', () => {
    const { classes, concordance } = mrSort(table, { profiles, majority: 0.7 });
    expect(concordance).toEqual([
      [1, 1],
      [0.6, 1],
      [0, 0]
    ]);
    expect(classes).toEqual([1, 2, 3]);
    expect(mrSort(table, { profiles, majority: 0.6 }).classes).toEqual([1, 1, 3]);
  });

  test('keeps a candidate out of a class by a veto', () => {
    expect(
      mrSort(table, {
        profiles,
        majority: 0.6,
        vetoes: [
          [null, 3],
          [null, null]
        ]
      }).classes
    ).toEqual([1, 2, 3]);
  });

  test('counts a majority that is reached but for binary noise', () => {
    const thirds = decisionTable([[1, 1, 0]], [0.1, 0.2, 0.7], ['max', 'max', 'max']);
    expect(mrSort(thirds, { profiles: [[1, 1, 1]], majority: 0.3 }).classes).toEqual([1]);
  });

  test.each([
    ['a majority of 0', { profiles, majority: 0 }, 'out-of-range', 'majority'],
    ['no limits', { profiles: [], majority: 0.6 }, 'empty', 'profiles'],
    ['limits of another number of criteria', { profiles: [[1]], majority: 0.6 }, 'length-mismatch', 'profiles[0]'],
    [
      'limits that cross',
      {
        profiles: [
          [4, 2],
          [5, 4]
        ],
        majority: 0.6
      },
      'not-monotone',
      'profiles[1][0]'
    ],
    ['a limit that is no number', { profiles: [[4, NaN]], majority: 0.6 }, 'not-finite', 'profiles[0][1]'],
    ['too few vetoes', { profiles, majority: 0.6, vetoes: [[1, 2]] }, 'length-mismatch', 'vetoes'],
    ['a veto row that is too short', { profiles, majority: 0.6, vetoes: [[1], [1]] }, 'length-mismatch', 'vetoes[0]'],
    [
      'a veto that is no number',
      {
        profiles,
        majority: 0.6,
        vetoes: [
          [NaN, 1],
          [1, 1]
        ]
      },
      'not-finite',
      'vetoes[0][0]'
    ]
  ])('refuses %s', (_, options, code, field) => {
    expect(refusal(() => mrSort(table, options))).toEqual({ code, field });
  });
});
