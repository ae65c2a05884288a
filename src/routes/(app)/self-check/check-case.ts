import { compareAll, type Comparison, readProblem, type ResultValue, solve } from '#lib/decision/problem/index.ts';
import type { PublishedCase } from './published-cases.ts';

/** One result of a case, such as its scores, beside what was published. */
export interface CheckedQuantity {
  readonly name: string;
  readonly expected: ResultValue;
  readonly found: ResultValue;
  /** Of the value that comes nearest to its tolerance, or leaves it furthest behind; null where nothing is a number. */
  readonly difference: number | null;
  readonly tolerance: number;
  readonly passed: boolean;
}

/** What came of one case, wherever it was computed. */
export interface CheckedCase {
  readonly id: string;
  readonly method: string;
  readonly citation: string;
  readonly quantities: readonly CheckedQuantity[];
  readonly passed: boolean;
}

/** Computes a published case and puts every value beside the published one. A case that cannot be computed fails. */
export function checkCase(content: PublishedCase): CheckedCase {
  const { id, method, source } = content;
  const about = { id, method, citation: source.citation };
  try {
    const problem = readProblem(content);
    const solution = solve(problem);
    const comparisons = compareAll(problem, solution);
    const quantities = Object.entries(problem.expected ?? {}).flatMap(([name, expected]): CheckedQuantity[] => {
      const own = comparisons.filter(({ field }) => field === name || field.startsWith(`${name}[`));
      if (own.length === 0) return [];
      const found = solution.result[name] ?? null;
      const passed = own.every(({ agrees }) => agrees);
      return [{ name, expected: expected as ResultValue, found, passed, ...nearestToItsTolerance(own) }];
    });
    return { ...about, quantities, passed: quantities.length > 0 && quantities.every(({ passed }) => passed) };
  } catch {
    return { ...about, quantities: [], passed: false };
  }
}

function nearestToItsTolerance(comparisons: readonly Comparison[]): Pick<CheckedQuantity, 'difference' | 'tolerance'> {
  const numbers = comparisons.flatMap(({ expected, found, tolerance }) =>
    typeof expected === 'number' && typeof found === 'number'
      ? [{ difference: Math.abs(expected - found), tolerance }]
      : []
  );
  const room = ({ difference, tolerance }: { difference: number; tolerance: number }) => tolerance - difference;
  return numbers.reduce<Pick<CheckedQuantity, 'difference' | 'tolerance'>>(
    (worst, one) =>
      worst.difference === null || room(one) < room({ difference: worst.difference, tolerance: worst.tolerance })
        ? one
        : worst,
    { difference: null, tolerance: 0 }
  );
}
