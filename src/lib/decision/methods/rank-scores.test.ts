import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competitionRanks } from '../shared/index.ts';
import { rankScores } from './rank-scores.ts';

describe('rankScores', () => {
  test('gives competition ranks in either direction', () => {
    expect(rankScores([7, 9, 9, 3])).toEqual([3, 1, 1, 4]);
    expect(rankScores([7, 9, 9, 3], 'low')).toEqual([2, 3, 3, 1]);
  });

  test('does not let binary noise decide', () => {
    expect(rankScores([0.1 + 0.2, 0.3, 0.7])).toEqual([2, 2, 1]);
    expect(rankScores([1e-17, 0, -1e-17], 'high', 1e-14)).toEqual([1, 1, 1]);
    expect(rankScores([1e9, 1e9 + 1e-5, 2])).toEqual([1, 1, 3]);
  });

  test('tells small scores apart unless a resolution is asked for', () => {
    expect(rankScores([1e-15, 2e-15])).toEqual([2, 1]);
    expect(rankScores([1e9, 1.0, 1.0005])).toEqual([1, 3, 2]);
  });

  test('takes minus 0 for 0, and no scores at all', () => {
    expect(rankScores([0, -0, 1])).toEqual([2, 2, 1]);
    expect(rankScores([])).toEqual([]);
  });

  test('agrees with ranking by pairs wherever scores are well apart', () => {
    const scores = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.constantFrom('high' as const, 'low' as const), (list, better) => {
        expect(rankScores(list, better)).toEqual(competitionRanks(list, better));
      })
    );
  });
});
