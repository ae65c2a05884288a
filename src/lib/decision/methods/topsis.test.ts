import { describe, expect, test } from 'vitest';
import { decisionTable } from './decision-table.ts';
import { topsis } from './topsis.ts';

describe('TOPSIS', () => {
  test('names another winner with another normalisation, which is why a report names it', () => {
    const table = decisionTable(
      [
        [1, 3000],
        [2, 3750],
        [5, 4500]
      ],
      [0.5, 0.5],
      ['min', 'max']
    );
    expect(topsis(table, 'vector').ranks).toEqual([1, 2, 3]);
    expect(topsis(table, 'minmax').ranks).toEqual([2, 1, 2]);
  });

  test('gives all equal candidates 0.5 and says so', () => {
    const { scores, ranks, warnings } = topsis(
      decisionTable(
        [
          [3, 4],
          [3, 4]
        ],
        [0.5, 0.5],
        ['max', 'min']
      )
    );
    expect(Array.from(scores)).toEqual([0.5, 0.5]);
    expect(ranks).toEqual([1, 1]);
    expect(warnings.map(({ code }) => code)).toEqual(['constant-criterion', 'constant-criterion', 'all-equal']);
  });

  test('takes a criterion that is 0 throughout for constant', () => {
    const { scores, warnings } = topsis(
      decisionTable(
        [
          [0, 4],
          [0, 8]
        ],
        [0.5, 0.5],
        ['max', 'max']
      )
    );
    expect(Array.from(scores)).toEqual([0, 1]);
    expect(warnings.map(({ field }) => field)).toEqual(['matrix[*][0]']);
  });

  test('handles the direction at the ideal point: turning costs into negative benefits changes nothing', () => {
    const cost = topsis(
      decisionTable(
        [
          [1, 5],
          [2, 9],
          [4, 3]
        ],
        [0.4, 0.6],
        ['min', 'max']
      )
    );
    const turned = topsis(
      decisionTable(
        [
          [-1, 5],
          [-2, 9],
          [-4, 3]
        ],
        [0.4, 0.6],
        ['max', 'max']
      )
    );
    expect(cost.scores).toEqual(turned.scores);
  });

  test('measures distances in weighted normalised units', () => {
    const { distanceToIdeal, distanceToAntiIdeal } = topsis(decisionTable([[3], [4]], [1], ['max']));
    expect(distanceToIdeal[0]).toBeCloseTo(0.2, 14);
    expect(distanceToAntiIdeal[1]).toBeCloseTo(0.2, 14);
  });

  test('does not lose huge or tiny numbers in their squares', () => {
    const of = (unit: number) =>
      Array.from(
        topsis(
          decisionTable(
            [
              [unit, 1],
              [2 * unit, 2],
              [3 * unit, 1]
            ],
            [1, 1],
            ['max', 'max']
          )
        ).scores
      );
    for (const unit of [1e200, 1e-200]) {
      of(unit).forEach((score, i) => {
        expect(score).toBeCloseTo(of(1)[i]!, 12);
      });
    }
  });
});
