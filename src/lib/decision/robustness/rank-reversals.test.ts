import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankReversals } from './rank-reversals.ts';

describe('rank reversals', () => {
  it('are found in a method whose scale comes from the data', () => {
    // Min-max normalisation with weights 1 : 1. C stretches the first criterion, so that B overtakes A.
    const table = [
      [4, 1],
      [2, 2],
      [0, 0]
    ];
    const rank = (subset: readonly number[]): number[] => {
      const columns = [0, 1].map((j) => subset.map((i) => table[i]![j]!));
      const totals = subset.map((i) =>
        columns.reduce((total, column, j) => {
          const [low, high] = [Math.min(...column), Math.max(...column)];
          return total + (high > low ? (table[i]![j]! - low) / (high - low) : 0);
        }, 0)
      );
      return totals.map((own) => 1 + totals.filter((other) => other > own + 1e-12).length);
    };
    expect(rank([0, 1, 2])).toEqual([1, 1, 3]);
    expect(rankReversals(3, rank)).toEqual([]);
    table[0] = [4, 1.2];
    table[2] = [-4, 1];
    expect(rank([0, 1, 2])).toEqual([2, 1, 3]);
    expect(rank([0, 1])).toEqual([1, 1]);
    expect(rankReversals(3, rank)).toEqual([{ removed: 2, pairs: [[0, 1]], winnerChanges: true }]);
  });

  it('never happen in a weighted sum of given values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, (list) => {
        const rank = (subset: readonly number[]) =>
          subset.map((i) => 1 + subset.filter((j) => list[j]! > list[i]!).length);
        expect(rankReversals(list.length, rank)).toEqual([]);
      })
    );
  });
});
