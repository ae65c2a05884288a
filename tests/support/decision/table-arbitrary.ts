import fc from 'fast-check';
import type { TableInput } from './ranking-methods.ts';

/** Tables of 2 to 7 candidates by 2 to 5 criteria; performances 1..10, whole or with decimals, ties frequent. */
export const tables: fc.Arbitrary<TableInput> = fc
  .record({ candidates: fc.integer({ min: 2, max: 7 }), criteria: fc.integer({ min: 2, max: 5 }) })
  .chain(({ candidates, criteria }) => {
    const performance = fc.oneof(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 100, max: 1000 }).map((hundredths) => hundredths / 100)
    );
    const row = fc.array(performance, { minLength: criteria, maxLength: criteria });
    return fc.record({
      matrix: fc.array(row, { minLength: candidates, maxLength: candidates }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: criteria, maxLength: criteria }),
      objectives: fc.array(fc.constantFrom('max' as const, 'min' as const), {
        minLength: criteria,
        maxLength: criteria
      })
    });
  });

/** A random order of 0..n-1, made from n random keys. */
export function orderOf(keys: readonly number[], length: number): number[] {
  const indices = Array.from({ length }, (_, index) => index);
  return indices.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

/** Keys for {@link orderOf}. */
export const orderKeys = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 });

/** Elements in a given order. */
export function reordered<T>(items: readonly T[], order: readonly number[]): T[] {
  return order.map((index) => items[index]!);
}

/** Performances of every size and sign that a double can have, some of them often enough to make ties and constant columns. */
const anyPerformance = fc.oneof(
  fc.constantFrom(0, 1, 1, 2, -1, -3, 0.1, 0.30000000000000004, 0.3),
  fc.constantFrom(5e-324, 1e-300, 1e-200, 1e16, 1e17, 1e200, 1.7e308, -1e200),
  fc.double({ noNaN: true, noDefaultInfinity: true })
);

/** Tables of 1 to 5 candidates by 1 to 4 criteria with any performances at all, and weights of which some are 0. */
export const wildTables: fc.Arbitrary<TableInput> = fc
  .record({ candidates: fc.integer({ min: 1, max: 5 }), criteria: fc.integer({ min: 1, max: 4 }) })
  .chain(({ candidates, criteria }) => {
    const column = fc.oneof(
      fc.array(anyPerformance, { minLength: candidates, maxLength: candidates }),
      anyPerformance.map((value) => new Array<number>(candidates).fill(value)),
      fc.array(fc.integer({ min: -2, max: 9 }), { minLength: candidates, maxLength: candidates })
    );
    return fc
      .record({
        columns: fc.array(column, { minLength: criteria, maxLength: criteria }),
        weights: fc.array(fc.constantFrom(0, 1, 2, 1e-170, 0.3), { minLength: criteria, maxLength: criteria }),
        objectives: fc.array(fc.constantFrom('max' as const, 'min' as const), {
          minLength: criteria,
          maxLength: criteria
        })
      })
      .map(({ columns, weights, objectives }) => ({
        matrix: Array.from({ length: candidates }, (_, i) => columns.map((values) => values[i]!)),
        weights,
        objectives
      }));
  });
