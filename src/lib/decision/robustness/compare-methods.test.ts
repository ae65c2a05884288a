import { describe, expect, it } from 'vitest';
import { DecisionError } from '../shared/decision-error.ts';
import { compareMethods } from './compare-methods.ts';

describe('comparing methods', () => {
  it('counts first places and correlates the rankings', () => {
    const result = compareMethods([
      { method: 'weighted_sum', ranks: [1, 2, 3] },
      { method: 'topsis', ranks: [1, 3, 2] },
      { method: 'vikor', ranks: [1, 1, 3] }
    ]);
    expect(result.firstCounts).toEqual([3, 1, 0]);
    expect(result.unanimous).toBe(false);
    const [pair] = result.pairs;
    expect(pair).toMatchObject({ methods: ['weighted_sum', 'topsis'], spearman: 0.5 });
    expect(pair!.kendall).toBeCloseTo(1 / 3, 12);
    expect(result.concordance!.judges).toBe(3);
    expect(compareMethods([{ method: 'topsis', ranks: [2, 1] }])).toMatchObject({ unanimous: true, concordance: null });
  });

  it('refuses rankings that do not fit', () => {
    expect(() => compareMethods([])).toThrow(DecisionError);
    expect(() =>
      compareMethods([
        { method: 'a', ranks: [1] },
        { method: 'b', ranks: [1, 2] }
      ])
    ).toThrow(DecisionError);
    expect(() => compareMethods([{ method: 'a', ranks: [NaN] }])).toThrow(DecisionError);
  });
});
