import type { DecisionProblem, Solution } from './decision-problem.ts';

/** One value that is not what was expected, by its path in the result. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  /** What was found; undefined where the result has no such value. */
  readonly found: unknown;
  /** Absolute tolerance that the value was held to. */
  readonly tolerance: number;
}

/** Whether a result is what its problem expects. */
export interface Check {
  /** True where everything that is expected was found; false also where nothing is expected. */
  readonly passed: boolean;
  /** How many values were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Expected values that explain others and are not part of a result. */
const NOT_COMPARED = new Set(['rational']);
/** A tolerance of 0.01 must let 0.01 pass, however it is written in binary. */
const NOISE = 1e-12;
const EXACT_TOLERANCE = 1e-9;

/**
 * Compares a solution with what its problem expects, number by number within the problem's absolute tolerance (1e-9
 * where it states none); shares found by sampling are held to 4 standard errors and at most to that tolerance.
 *
 * A share p of n draws has the standard error sqrt(p (1 - p) / n).
 *
 * @param solution of that problem
 * @example check(problem, solve(problem)).passed
 */
export function check(problem: DecisionProblem, solution: Solution): Check {
  const tolerance = problem.tolerance ?? EXACT_TOLERANCE;
  const iterations = solution.method === 'smaa_acceptability' ? solution.result['iterations'] : undefined;
  const within = (expected: number) =>
    typeof iterations === 'number' && expected >= 0 && expected <= 1
      ? Math.min(tolerance, 4 * Math.sqrt((expected * (1 - expected)) / iterations))
      : tolerance;
  const differences: Difference[] = [];
  let compared = 0;
  const compare = (expected: unknown, found: unknown, field: string): void => {
    if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
      expected.forEach((part, index) => {
        compare(part, found[index], `${field}[${index}]`);
      });
      return;
    }
    compared++;
    const held = typeof expected === 'number' ? within(expected) : 0;
    const near =
      typeof expected === 'number' && typeof found === 'number' && Math.abs(expected - found) <= held + NOISE;
    if (!near && expected !== found) differences.push({ field, expected, found, tolerance: held });
  };
  for (const [name, expected] of Object.entries(problem.expected ?? {})) {
    if (!NOT_COMPARED.has(name)) compare(expected, solution.result[name], name);
  }
  return { passed: compared > 0 && differences.length === 0, compared, differences };
}
