import type { PublishedCase } from '#lib/app/published-cases.ts';
import { compareAll, type Comparison, readProblem, type ResultValue, solve } from '#lib/decision/problem/index.ts';
import { DecisionError } from '#lib/decision/shared/index.ts';

/** A case as it stands in its file, with where its figures come from. */
export interface ReferenceCase extends PublishedCase {
  readonly kind?: string;
}

/** One result of a case, such as its scores, beside what it should be. */
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
  /** Where its figures come from, as its file says: `published`, `software-test`, ...; empty where it does not say. */
  readonly kind: string;
  readonly quantities: readonly CheckedQuantity[];
  readonly passed: boolean;
  /** Why it could not be computed, by code and field; null where it was. */
  readonly error: string | null;
}

/** Computes a reference case and puts every value beside the one that it gives. A case that cannot be computed fails. */
export function checkCase(content: ReferenceCase): CheckedCase {
  const { id, method, source, kind = '' } = content;
  const about = { id, method, citation: source.citation, kind };
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
    const passed = quantities.length > 0 && quantities.every((one) => one.passed);
    return { ...about, quantities, passed, error: null };
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    return { ...about, quantities: [], passed: false, error: `${error.code} (${error.field})` };
  }
}

function nearestToItsTolerance(comparisons: readonly Comparison[]): Pick<CheckedQuantity, 'difference' | 'tolerance'> {
  const [nearest] = comparisons
    .flatMap(({ expected, found, tolerance }) =>
      typeof expected === 'number' && typeof found === 'number'
        ? [{ difference: Math.abs(expected - found), tolerance }]
        : []
    )
    .sort((a, b) => a.tolerance - a.difference - (b.tolerance - b.difference));
  return nearest ?? { difference: null, tolerance: 0 };
}
