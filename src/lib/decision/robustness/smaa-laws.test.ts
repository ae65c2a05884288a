import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderKeys, orderOf, reordered } from '../../../../tests/support/decision/table-arbitrary.ts';
import { replaySmaa } from './smaa-replay.ts';
import { smaa } from './smaa.ts';
import type { SmaaProblem } from './smaa-problem.ts';

/** 1 to 6 candidates by 1 to 4 criteria, decimals with frequent ties, and weights. */
const problems = fc
  .record({ candidates: fc.integer({ min: 1, max: 6 }), criteria: fc.integer({ min: 1, max: 4 }) })
  .chain(({ candidates, criteria }) => {
    const row = fc.array(
      fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      { minLength: criteria, maxLength: criteria }
    );
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: criteria, maxLength: criteria });
    return fc.record({ values: fc.array(row, { minLength: candidates, maxLength: candidates }), weights });
  });
const samples = problems.chain(({ values, weights }) =>
  fc.array(fc.constant({ values, weights }), { minLength: 1, maxLength: 4 }).map((drawn) => ({
    values: drawn.map((one, k) => one.values.map((row) => row.map((value, j) => (value * (k + j + 1)) / 7))),
    weights: drawn.map((one, k) => one.weights.map((weight) => (weight + k) / 10))
  }))
);
const fixed = (values: SmaaProblem['values'], weights: readonly number[]) =>
  smaa({ values, weights: { kind: 'fixed', weights }, iterations: 20, seed: 1 });

const near = (weights: readonly number[]): number[] => weights.map((weight) => expect.closeTo(weight, 12) as number);

describe('under fixed weights', () => {
  it('a criterion of weight 0 changes nothing', () => {
    fc.assert(
      fc.property(problems, fc.array(fc.integer(), { minLength: 6, maxLength: 6 }), ({ values, weights }, extra) => {
        const widened = fixed(
          values.map((row, i) => [...Array.from(row), extra[i]!]),
          [...weights, 0]
        );
        expect(widened.rankAcceptability).toEqual(fixed(values, weights).rankAcceptability);
      })
    );
  });

  it('neither the order of criteria nor the size of the weights changes anything', () => {
    fc.assert(
      fc.property(problems, orderKeys, fc.constantFrom(0.1, 3, 1e6), ({ values, weights }, keys, factor) => {
        const order = orderOf(keys, weights.length);
        const turned = fixed(
          values.map((row) => reordered(Array.from(row), order)),
          reordered(weights, order)
        );
        const { rankAcceptability } = fixed(values, weights);
        expect(turned.rankAcceptability).toEqual(rankAcceptability);
        const scaled = weights.map((weight) => weight * factor);
        expect(fixed(values, scaled).rankAcceptability).toEqual(rankAcceptability);
      })
    );
  });
});

describe('under drawn weights', () => {
  it('whole ranges that allow no weight make a criterion count for nothing', () => {
    fc.assert(
      fc.property(problems, ({ values, weights }) => {
        const share = weights.map(() => 1 / weights.length);
        const low = [...share, 0];
        const widened = values.map((row, i) => [...Array.from(row), i]);
        const { rankAcceptability } = smaa({
          values: widened,
          weights: { kind: 'interval', low, high: low },
          iterations: 8,
          seed: 3
        });
        expect(rankAcceptability).toEqual(fixed(values, share).rankAcceptability);
      }),
      { numRuns: 30 }
    );
  });

  it('shares of a candidate, and of a rank where nobody ties, add up to 1', () => {
    fc.assert(
      fc.property(problems, fc.nat(), ({ values }, seed) => {
        const { rankAcceptability } = smaa({ values, weights: { kind: 'uniform' }, iterations: 40, seed });
        for (const row of rankAcceptability) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(rankAcceptability.reduce((sum, row) => sum + row[0]!, 0)).toBeGreaterThanOrEqual(1 - 1e-12);
      })
    );
  });
});

describe('replayed samples', () => {
  it('follow the order of candidates and do not heed that of criteria', () => {
    fc.assert(
      fc.property(samples, orderKeys, ({ values, weights }, keys) => {
        const before = replaySmaa({ values, weights });
        const candidates = orderOf(keys, values[0]!.length);
        const permuted = replaySmaa({ values: values.map((matrix) => reordered(matrix, candidates)), weights });
        expect(permuted.rankAcceptability).toEqual(reordered(before.rankAcceptability, candidates));
        expect(permuted.centralWeights).toEqual(reordered(before.centralWeights, candidates));
        const criteria = orderOf(keys, weights[0]!.length);
        const turned = replaySmaa({
          values: values.map((matrix) => matrix.map((row) => reordered(row, criteria))),
          weights: weights.map((row) => reordered(row, criteria))
        });
        expect(turned.rankAcceptability).toEqual(before.rankAcceptability);
        before.centralWeights.forEach((row, a) => {
          expect(turned.centralWeights[a]).toEqual(row && near(reordered(row, criteria)));
        });
      })
    );
  });

  it('are not changed by a criterion of weight 0, nor by the size of the weights', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(0.1, 7, 1e9), ({ values, weights }, factor) => {
        const { rankAcceptability } = replaySmaa({ values, weights });
        const widened = replaySmaa({
          values: values.map((matrix) => matrix.map((row, i) => [...row, 10 * i])),
          weights: weights.map((row) => [...row, 0])
        });
        expect(widened.rankAcceptability).toEqual(rankAcceptability);
        const scaled = weights.map((row) => row.map((weight) => weight * factor));
        expect(replaySmaa({ values, weights: scaled }).rankAcceptability).toEqual(rankAcceptability);
      })
    );
  });
});
