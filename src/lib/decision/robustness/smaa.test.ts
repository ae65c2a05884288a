import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../../tests/support/decision/read-case.ts';
import { competitionRanks } from '../shared/competition-ranks.ts';
import { smaa } from './smaa.ts';
import type { SmaaProblem } from './smaa-problem.ts';

const uniform = { kind: 'uniform' } as const;

function expectShares(
  actual: readonly (readonly number[])[],
  exact: readonly (readonly number[])[],
  runs: number
): void {
  exact.forEach((row, a) => {
    row.forEach((share, r) => {
      const error = Math.min(0.01, 4 * Math.sqrt((share * (1 - share)) / runs) + 1e-12);
      expect(Math.abs((actual[a]?.[r] ?? NaN) - share), `candidate ${a}, rank ${r + 1}`).toBeLessThanOrEqual(error);
    });
  });
}

describe('SMAA-2 against exact areas', () => {
  it.each([1, 2, 3])('two criteria, three candidates (seed %d)', (seed) => {
    const { matrix, expected } = readCase('smaa-exact-2c3a');
    const { rankAcceptability } = smaa({ values: matrix!, weights: uniform, iterations: 100_000, seed });
    expectShares(rankAcceptability, expected['rank_acceptability'] as number[][], 100_000);
  });

  it.each([1, 2, 3])('three ordered criteria, four candidates (seed %d)', (seed) => {
    const { matrix, expected } = readCase('smaa-exact-3c4a-ordinal');
    const weights = { kind: 'ordered', levels: [[0], [1], [2]] } as const;
    const { rankAcceptability, sampling } = smaa({ values: matrix!, weights, iterations: 100_000, seed });
    expect(sampling.method).toBe('sorting');
    expectShares(rankAcceptability, expected['rank_acceptability'] as number[][], 100_000);
  });

  it('central weights of two criteria are the middle of the winning interval', () => {
    // First is candidate 0 where 0.9 w + 0.2 (1 - w) wins: w from 4/7 to 1, and candidate 2 up to w = 7/17.
    const values = readCase('smaa-exact-2c3a').matrix!;
    const { centralWeights, confidenceFactors } = smaa({ values, weights: uniform, iterations: 100_000, seed: 4 });
    expect(centralWeights[0]![0]).toBeCloseTo((4 / 7 + 1) / 2, 2);
    expect(centralWeights[2]![0]).toBeCloseTo(7 / 34, 2);
    expect(confidenceFactors).toEqual([1, 1, 1]);
  });
});

describe('uncertain scores', () => {
  it('a normal difference decides as often as the normal distribution says', () => {
    // Difference of the totals: mean 2, deviation 5 sqrt 2 under one criterion; P(first) = Phi(0.28284) = 0.61135.
    const { rankAcceptability, confidenceFactors } = smaa({
      values: [[52], [50]],
      weights: uniform,
      uncertainty: [[{ gaussian: 5 }], [{ gaussian: 5 }]],
      iterations: 100_000,
      confidenceIterations: 100_000,
      seed: 7
    });
    expectShares(rankAcceptability, [[0.61135, 0.38865]], 100_000);
    expect(confidenceFactors[0]).toBeCloseTo(0.61135, 2);
    expect(confidenceFactors[1]).toBeCloseTo(0.38865, 2);
  });

  it('an unknown value is uniform on its ends', () => {
    const problem: SmaaProblem = {
      values: [[70], [0]],
      weights: uniform,
      uncertainty: [[null], [{ uniform: [0, 100] }]],
      iterations: 50_000,
      seed: 8
    };
    expectShares(smaa(problem).rankAcceptability, [[0.7, 0.3]], 50_000);
  });

  it('stays within the bounds of the scale', () => {
    // Cut to the bound, candidate 1 ties at 100 about half of the time and a tie is a shared first rank.
    const { rankAcceptability } = smaa({
      values: [[100], [100]],
      weights: uniform,
      uncertainty: [[null], [{ gaussian: 10 }]],
      bounds: { low: 0, high: 100 },
      iterations: 50_000,
      seed: 9
    });
    expectShares(
      rankAcceptability,
      [
        [1, 0],
        [0.5, 0.5]
      ],
      50_000
    );
  });

  it('leaves confidence factors out when none are asked for', () => {
    const { confidenceFactors } = smaa({
      values: [[52], [50]],
      weights: uniform,
      uncertainty: [[{ gaussian: 5 }], [null]],
      iterations: 100,
      confidenceIterations: 0,
      seed: 7
    });
    expect(confidenceFactors).toEqual([null, null]);
  });
});

describe('what is not applicable', () => {
  it('leaves its weight to its group under every weighting', () => {
    // Criteria 0 and 1 are a group. Without criterion 1, candidate 0 counts 80 for both: 80 (w0 + w1) + 10 w2. It beats
    // 50 throughout where w0 + w1 > 4/7; w0 + w1 has the distribution function s^2, so P = 1 - 16/49.
    const problem: SmaaProblem = {
      values: [
        [80, 0, 10],
        [50, 50, 50]
      ],
      weights: uniform,
      applicability: {
        parents: [3, 3, 4, 4, -1],
        applicable: [
          [true, false, true],
          [true, true, true]
        ]
      },
      iterations: 100_000,
      seed: 10
    };
    const first = 1 - 16 / 49;
    expectShares(smaa(problem).rankAcceptability, [[first, 1 - first]], 100_000);
  });
});

const matrices = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows
  })
);

describe('laws', () => {
  it('each candidate has some rank in every weighting', () => {
    fc.assert(
      fc.property(matrices, fc.nat(), (values, seed) => {
        const { rankAcceptability } = smaa({ values, weights: uniform, iterations: 50, seed });
        for (const row of rankAcceptability) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
      })
    );
  });

  it('under fixed weights it is the weighted sum, ties and all', () => {
    fc.assert(
      fc.property(matrices, fc.nat(), (values, seed) => {
        const weights = values[0]!.map((_, j) => ((seed + j) % 4) + 1);
        // Whole numbers, whose sums are exact.
        const totals = values.map((row) => row.reduce((sum, value, j) => sum + weights[j]! * value, 0));
        const { rankAcceptability } = smaa({ values, weights: { kind: 'fixed', weights }, iterations: 3, seed });
        const ranks = competitionRanks(totals);
        rankAcceptability.forEach((row, a) => {
          expect(row.indexOf(1) + 1).toBe(ranks[a]);
        });
      })
    );
  });

  it('a dominating candidate is never less acceptable as first', () => {
    fc.assert(
      fc.property(matrices, fc.nat(), (values, seed) => {
        const worse = values[0]!.map((value) => value - 1);
        const { rankAcceptability } = smaa({ values: [...values, worse], weights: uniform, iterations: 50, seed });
        expect(rankAcceptability[0]![0]).toBeGreaterThanOrEqual(rankAcceptability.at(-1)![0]!);
        expect(rankAcceptability.at(-1)![0]).toBe(0);
      })
    );
  });

  it('permuting candidates permutes the result', () => {
    fc.assert(
      fc.property(matrices, fc.nat(), (values, seed) => {
        const ahead = smaa({ values, weights: uniform, iterations: 64, seed });
        const turned = smaa({ values: values.toReversed(), weights: uniform, iterations: 64, seed });
        expect(turned.rankAcceptability.toReversed()).toEqual(ahead.rankAcceptability);
        expect(turned.centralWeights.toReversed()).toEqual(ahead.centralWeights);
      })
    );
  });

  it('the same seed gives the same result, another seed another', () => {
    const values = [
      [3, 1, 2],
      [1, 3, 2],
      [2, 2, 2]
    ];
    const run = (seed: number) => smaa({ values, weights: uniform, iterations: 500, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(2).rankAcceptability).not.toEqual(run(1).rankAcceptability);
  });
});
