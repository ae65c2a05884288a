import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks } from './average-ranks.ts';
import { competitionRanks, indicesByScore } from './competition-ranks.ts';

const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });

describe('competition ranks', () => {
  it('are 1, 1, 3', () => {
    expect(competitionRanks([9, 7, 9])).toEqual([1, 3, 1]);
    expect(competitionRanks([9, 7, 9], 'low')).toEqual([2, 1, 2]);
  });

  it('are one more than the number that is strictly better', () => {
    fc.assert(
      fc.property(scores, (list) => {
        expect(competitionRanks(list)).toEqual(list.map((own) => 1 + list.filter((other) => other > own).length));
      })
    );
  });

  it('order equals as they came', () => {
    expect(indicesByScore([5, 8, 8, 1])).toEqual([1, 2, 0, 3]);
    expect(indicesByScore([5, 8, 8, 1], 'low')).toEqual([3, 0, 1, 2]);
  });
});

describe('average ranks', () => {
  it('give ties the mean of the places that they span', () => {
    expect(averageRanks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
    expect(averageRanks([30, 10, 20, 20], 'high')).toEqual([1, 4, 2.5, 2.5]);
  });

  it('always sum to n (n + 1) / 2', () => {
    fc.assert(
      fc.property(scores, (list) => {
        expect(averageRanks(list).reduce((a, b) => a + b)).toBe((list.length * (list.length + 1)) / 2);
      })
    );
  });
});
