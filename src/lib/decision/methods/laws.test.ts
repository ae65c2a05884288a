import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ranked, RANKING_METHODS, type TableInput } from '../../../../tests/support/decision/ranking-methods.ts';
import { orderKeys, orderOf, reordered, tables } from '../../../../tests/support/decision/table-arbitrary.ts';
import { decisionTable, weightedSum } from './index.ts';

function expectNear(found: unknown, wanted: unknown) {
  if (typeof found === 'number' && typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 9);
  else expect(found).toEqual(wanted);
}

function expectAlike(found: Ranked, wanted: Ranked) {
  expect(found.ranks).toEqual(wanted.ranks);
  expect(found.facts).toEqual(wanted.facts);
  expect(Object.keys(found.lists)).toEqual(Object.keys(wanted.lists));
  for (const [name, list] of Object.entries(found.lists)) {
    list.forEach((value, i) => {
      expectNear(value, wanted.lists[name]![i]);
    });
  }
  expect(Object.keys(found.matrices)).toEqual(Object.keys(wanted.matrices));
  for (const [name, matrix] of Object.entries(found.matrices)) {
    matrix.forEach((row, a) => {
      row.forEach((cell, b) => {
        expectNear(cell, wanted.matrices[name]![a]![b]);
      });
    });
  }
}

/** What was said of candidates, in another order of them. */
function inOrder({ ranks, lists, matrices, facts }: Ranked, order: readonly number[]): Ranked {
  const all = <From, To>(record: Readonly<Record<string, From>>, change: (of: From) => To) =>
    Object.fromEntries(Object.entries(record).map(([name, of]) => [name, change(of)]));
  return {
    ranks: reordered(ranks, order),
    lists: all(lists, (list) => reordered(list, order)),
    matrices: all(matrices, (matrix) => reordered(matrix, order).map((row) => reordered(row, order))),
    facts
  };
}

describe.each(RANKING_METHODS.map((method) => [method.name, method] as const))('%s', (_, { rank }) => {
  test('never ranks a candidate below one that it dominates', () => {
    const gains = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(tables, gains, ({ matrix, weights, objectives }, gain) => {
        const dominated = matrix[0]!;
        const dominating = dominated.map((value, j) =>
          objectives[j] === 'max' ? Math.min(10, value + gain[j]!) : Math.max(1, value - gain[j]!)
        );
        const { ranks, facts } = rank({ matrix: [...matrix, dominating], weights, objectives });
        // A kernel falls with its circle: who dominates may be in one that is outranked through another member.
        fc.pre(facts['circles'] !== true);
        expect(ranks.at(-1)).toBeLessThanOrEqual(ranks[0]!);
      })
    );
  });

  test('is not changed by a criterion of weight 0', () => {
    const column = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(tables, column, ({ matrix, weights, objectives }, extra) => {
        const widened: TableInput = {
          matrix: matrix.map((row, i) => [...row, 1 + (extra[i]! % 10)]),
          weights: [...weights, 0],
          objectives: [...objectives, 'min']
        };
        expectAlike(rank(widened), rank({ matrix, weights, objectives }));
      })
    );
  });

  test('follows a change of the order of candidates', () => {
    fc.assert(
      fc.property(tables, orderKeys, (table, keys) => {
        const order = orderOf(keys, table.matrix.length);
        const after = rank({ ...table, matrix: reordered(table.matrix, order) });
        expectAlike(after, inOrder(rank(table), order));
      })
    );
  });

  test('is not changed by the order of criteria', () => {
    fc.assert(
      fc.property(tables, orderKeys, (table, keys) => {
        const order = orderOf(keys, table.weights.length);
        const after = rank({
          matrix: table.matrix.map((row) => reordered(row, order)),
          weights: reordered(table.weights, order),
          objectives: reordered(table.objectives, order)
        });
        expectAlike(after, rank(table));
      })
    );
  });

  test('is not changed by multiplying all weights', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(0.01, 3, 1000), (table, factor) => {
        expectAlike(rank({ ...table, weights: table.weights.map((weight) => weight * factor) }), rank(table));
      })
    );
  });

  test('gives the same result every time', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(rank(table)).toEqual(rank(table));
      })
    );
  });
});

const ADDITIVE = RANKING_METHODS.filter(({ additive }) => additive);

describe.each(ADDITIVE.map((method) => [method.name, method] as const))('%s, being additive', (_, { rank }) => {
  test('is not changed by splitting a criterion with its weight', () => {
    fc.assert(
      fc.property(tables, fc.nat(), ({ matrix, weights, objectives }, pick) => {
        const split = pick % weights.length;
        const halved = weights.map((weight, j) => (j === split ? weight / 2 : weight));
        const twice: TableInput = {
          matrix: matrix.map((row) => [...row, row[split]!]),
          weights: [...halved, halved[split]!],
          objectives: [...objectives, objectives[split]!]
        };
        expectAlike(rank(twice), rank({ matrix, weights, objectives }));
      })
    );
  });
});

test('on declared scales one more candidate changes nothing among the others', () => {
  const newcomer = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(tables, newcomer, ({ matrix, weights, objectives }, row) => {
      const bounds = objectives.map((objective) =>
        objective === 'max' ? { worst: 1, best: 10 } : { worst: 10, best: 1 }
      );
      const scores = (rows: readonly (readonly number[])[]) =>
        Array.from(weightedSum(decisionTable(rows, weights, objectives), { bounds }).scores);
      expect(scores([...matrix, row.slice(0, weights.length)]).slice(0, -1)).toEqual(scores(matrix));
    })
  );
});
