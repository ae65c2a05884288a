import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  numbersOf,
  type Ranked,
  RANKING_METHODS,
  type TableInput
} from '../../../../tests/support/decision/ranking-methods.ts';
import { wildTables } from '../../../../tests/support/decision/table-arbitrary.ts';
import { DecisionError } from '../shared/index.ts';

/** What a method says, or nothing where it refuses with a typed error; any other error is a fault. */
function attempt(rank: (input: TableInput) => Ranked, table: TableInput): Ranked | undefined {
  try {
    return rank(table);
  } catch (error) {
    if (error instanceof DecisionError) return undefined;
    throw error;
  }
}

describe.each(RANKING_METHODS.map((method) => [method.name, method] as const))(
  '%s, on numbers of any size and sign',
  (_, { rank }) => {
    test('answers in finite numbers or refuses', () => {
      fc.assert(
        fc.property(wildTables, (table) => {
          const found = attempt(rank, table);
          if (!found) return;
          expect(numbersOf(found).filter((number) => !Number.isFinite(number))).toEqual([]);
          expect(Math.min(...found.ranks)).toBeGreaterThanOrEqual(1);
          expect(found.ranks).toHaveLength(table.matrix.length);
        }),
        { numRuns: 300 }
      );
    });

    test('gives equal candidates equal ranks and values', () => {
      fc.assert(
        fc.property(wildTables, (table) => {
          const found = attempt(rank, { ...table, matrix: [...table.matrix, table.matrix[0]!] });
          if (!found) return;
          expect(found.ranks.at(-1)).toBe(found.ranks[0]);
          for (const list of Object.values(found.lists)) expect(list.at(-1)).toBe(list[0]);
        }),
        { numRuns: 200 }
      );
    });

    test('never ranks a candidate below one that it dominates', () => {
      fc.assert(
        fc.property(wildTables, fc.nat(), ({ matrix, weights, objectives }, pick) => {
          const j = pick % weights.length;
          const better = matrix.reduce(
            (best, row) => (objectives[j] === 'max' ? Math.max(best, row[j]!) : Math.min(best, row[j]!)),
            matrix[0]![j]!
          );
          const dominating = matrix[0]!.map((value, k) => (k === j ? better : value));
          const found = attempt(rank, { matrix: [...matrix, dominating], weights, objectives });
          if (found) expect(found.ranks.at(-1)).toBeLessThanOrEqual(found.ranks[0]!);
        }),
        { numRuns: 300 }
      );
    });
  }
);
