import { describe, expect, it } from 'vitest';
import { plainTotal } from './redistributed-total.ts';
import { rowTotals } from './row-totals.ts';

describe('totals under one weighting', () => {
  it.each([2, 4, 10])('are the plain sums, to the last bit, for %i rows', (rows) => {
    const criteria = 7;
    const weights = Float64Array.from({ length: criteria }, (_, j) => 1 / (3 + j));
    const values = Float64Array.from(
      { length: rows * criteria },
      (_, i) => Math.sqrt(i + 0.1) * (i % 3 === 0 ? -1 : 1)
    );
    const totals = new Float64Array(rows);
    rowTotals(weights, values, totals);
    const plain = plainTotal(criteria);
    expect(Array.from(totals)).toEqual(Array.from(totals, (_, a) => plain(weights, 0, values, a * criteria)));
  });
});
