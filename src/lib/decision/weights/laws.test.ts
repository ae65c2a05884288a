import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderKeys, orderOf, reordered, tables } from '../../../../tests/support/decision/table-arbitrary.ts';
import { ahpHierarchy, bestWorstWeights, criticWeights, entropyWeights } from './index.ts';

const near = (values: readonly number[]): number[] => values.map((value) => expect.closeTo(value, 9) as number);

/** Reciprocal judgements of n, from Saaty's scale. */
function judgements(n: number): fc.Arbitrary<number[][]> {
  const scale = [1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 1, 2, 3, 5, 9];
  return fc
    .array(fc.constantFrom(...scale), { minLength: n * n, maxLength: n * n })
    .map((drawn) =>
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (__, j) => (i === j ? 1 : i < j ? drawn[i * n + j]! : 1 / drawn[j * n + i]!))
      )
    );
}

const square = (matrix: readonly (readonly number[])[], order: readonly number[]): number[][] =>
  reordered(matrix, order).map((row) => reordered(row, order));

describe('a hierarchy of pairwise judgements', () => {
  const hierarchies = fc
    .record({ criteria: fc.integer({ min: 1, max: 4 }), candidates: fc.integer({ min: 1, max: 4 }) })
    .chain(({ criteria, candidates }) =>
      fc.record({
        own: judgements(criteria),
        parts: fc.array(judgements(candidates), { minLength: criteria, maxLength: criteria })
      })
    );
  const solve = (own: number[][], parts: readonly number[][][]) =>
    ahpHierarchy({ judgements: own, children: parts.map((part) => ({ judgements: part })) });

  test('follows the order of candidates and does not heed that of criteria', () => {
    fc.assert(
      fc.property(hierarchies, orderKeys, ({ own, parts }, keys) => {
        const before = solve(own, parts);
        const candidates = orderOf(keys, parts[0]!.length);
        const permuted = solve(
          own,
          parts.map((part) => square(part, candidates))
        );
        expect(permuted.scores).toEqual(near(reordered(before.scores, candidates)));
        expect(permuted.ranks).toEqual(reordered(before.ranks, candidates));
        const criteria = orderOf(keys, own.length);
        const turned = solve(square(own, criteria), reordered(parts, criteria));
        expect(turned.scores).toEqual(near(before.scores));
        expect(turned.ranks).toEqual(before.ranks);
      })
    );
  });

  test('has priorities that add up to 1, and ranks first whoever is judged better everywhere', () => {
    fc.assert(
      fc.property(hierarchies, ({ own, parts }) => {
        const { scores } = solve(own, parts);
        expect(scores.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        // One more candidate, nine times as good as the first and as the first against all others, on everything.
        const led = parts.map((part) => {
          const lead = part[0]!.map((value) => value * 9);
          return [...part.map((row, i) => [...row, 1 / lead[i]!]), [...lead, 1]];
        });
        expect(solve(own, led).ranks.at(-1)).toBeLessThan(solve(own, led).ranks[0]!);
      })
    );
  });
});

describe('the best-worst method', () => {
  const vectors = fc
    .record({ n: fc.integer({ min: 2, max: 6 }), span: fc.integer({ min: 2, max: 9 }) })
    .chain(({ n, span }) => {
      const between = fc.array(fc.integer({ min: 1, max: span }), { minLength: n, maxLength: n });
      return fc.record({ toBest: between, toWorst: between }).map(({ toBest, toWorst }) => ({
        bestToOthers: toBest.map((value, j) => (j === 0 ? 1 : j === n - 1 ? span : value)),
        othersToWorst: toWorst.map((value, j) => (j === 0 ? span : j === n - 1 ? 1 : value))
      }));
    })
    // With two that are equally the best or the worst, the model has to take one of them.
    .filter((given) => bestWorstWeights(given).warnings.length === 0);

  test('follows a change of the order of criteria', () => {
    fc.assert(
      fc.property(vectors, orderKeys, (given, keys) => {
        const order = orderOf(keys, given.bestToOthers.length);
        const before = bestWorstWeights(given);
        const after = bestWorstWeights({
          bestToOthers: reordered(given.bestToOthers, order),
          othersToWorst: reordered(given.othersToWorst, order)
        });
        expect(after.weights).toEqual(near(reordered(before.weights, order)));
        expect(after.xi).toBeCloseTo(before.xi, 9);
        expect(after.inputConsistency).toBe(before.inputConsistency);
      })
    );
  });
});

describe('weights read off the data', () => {
  const varying = tables.filter(({ matrix }) => matrix[0]!.some((value, j) => matrix.some((row) => row[j] !== value)));

  test('of entropy follow the order of criteria and do not heed that of candidates', () => {
    fc.assert(
      fc.property(varying, orderKeys, ({ matrix }, keys) => {
        const { weights } = entropyWeights(matrix);
        const criteria = orderOf(keys, weights.length);
        const turned = matrix.map((row) => reordered(row, criteria));
        expect(entropyWeights(turned).weights).toEqual(near(reordered(weights, criteria)));
        const shuffled = reordered(matrix, orderOf(keys, matrix.length));
        expect(entropyWeights(shuffled).weights).toEqual(near(weights));
      })
    );
  });

  test.each(['pearson', 'spearman'] as const)('of CRITIC by %s do the same', (correlation) => {
    fc.assert(
      fc.property(varying, orderKeys, ({ matrix, objectives }, keys) => {
        const order = orderOf(keys, objectives.length);
        const solve = (rows: typeof matrix, directions: typeof objectives) => {
          try {
            return criticWeights(rows, directions, { correlation }).weights;
          } catch {
            // All that varies is perfectly correlated.
            return undefined;
          }
        };
        const weights = solve(matrix, objectives);
        const turned = solve(
          matrix.map((row) => reordered(row, order)),
          reordered(objectives, order)
        );
        expect(turned).toEqual(weights && near(reordered(weights, order)));
        const shuffled = solve(reordered(matrix, orderOf(keys, matrix.length)), objectives);
        expect(shuffled).toEqual(weights && near(weights));
      })
    );
  });
});
