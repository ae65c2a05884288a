import type { DecisionProblem, Solution } from './decision-problem.ts';

/** One expected value beside what was found. */
export interface Comparison {
  /** Path in the result: `scores[2]`. */
  readonly field: string;
  readonly expected: unknown;
  /** What was found; undefined where the result has no such value. */
  readonly found: unknown;
  /** Absolute tolerance that the value is held to. */
  readonly tolerance: number;
  readonly agrees: boolean;
}

/** One value that is not what was expected, by its path in the result. */
export type Difference = Omit<Comparison, 'agrees'>;

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
 * Puts every number, truth and name that a problem expects beside what was found, in the order of the problem. Numbers
 * agree within the problem's absolute tolerance (1e-9 where it states none); shares found by sampling are held to 4
 * standard errors and at most to that tolerance. A share p of n draws has the standard error sqrt(p (1 - p) / n).
 *
 * @param solution of that problem
 * @example compareAll(problem, solve(problem)).filter(({ agrees }) => !agrees)
 */
export function compareAll(problem: DecisionProblem, solution: Solution): Comparison[] {
  const tolerance = problem.tolerance ?? EXACT_TOLERANCE;
  const iterations = solution.method === 'smaa_acceptability' ? solution.result['iterations'] : undefined;
  const within = (expected: number) =>
    typeof iterations === 'number' && expected >= 0 && expected <= 1
      ? Math.min(tolerance, 4 * Math.sqrt((expected * (1 - expected)) / iterations))
      : tolerance;
  const compare = (expected: unknown, found: unknown, field: string): Comparison[] => {
    if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
      return expected.flatMap((part, index) => compare(part, found[index], `${field}[${index}]`));
    }
    const held = typeof expected === 'number' ? within(expected) : 0;
    const near =
      typeof expected === 'number' && typeof found === 'number' && Math.abs(expected - found) <= held + NOISE;
    return [{ field, expected, found, tolerance: held, agrees: near || expected === found }];
  };
  return Object.entries(problem.expected ?? {}).flatMap(([name, expected]) =>
    NOT_COMPARED.has(name) ? [] : compare(expected, solution.result[name], name)
  );
}

/**
 * Whether a solution is what its problem expects, value by value as {@link compareAll} compares them.
 *
 * @param solution of that problem
 * @example check(problem, solve(problem)).passed
 */
export function check(problem: DecisionProblem, solution: Solution): Check {
  const all = compareAll(problem, solution);
  const differences = all.flatMap(({ agrees, ...difference }) => (agrees ? [] : [difference]));
  return { passed: all.length > 0 && differences.length === 0, compared: all.length, differences };
}
