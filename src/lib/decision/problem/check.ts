import { RESULT_NOISE, WRITTEN_NOISE } from '../shared/tolerance.ts';
import type { DecisionProblem, ResultValue, Solution } from './decision-problem.ts';

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
/** Largest tolerance of what is found by sampling, where the problem states none. */
const SAMPLING_TOLERANCE = 0.01;
const STANDARD_ERRORS = 4;
/** No number from 0 to 1 has a larger standard deviation. */
const LARGEST_DEVIATION = 0.5;

/**
 * Puts every number, truth and name that a problem expects beside what was found, in the order of the problem. Numbers
 * agree within the problem's absolute tolerance (1e-9 where it states none); what is found by sampling is held to 4
 * standard errors and at most to that tolerance (0.01 where the problem states none). A share p of n draws has the standard
 * error sqrt(p (1 - p) / n); a central weight, the mean of k draws from 0..1, one of at most 0.5 / sqrt(k).
 *
 * @param problem with what it expects
 * @param solution of that problem
 * @returns one entry for each number, truth and name that is expected
 * @example compareAll(problem, solve(problem)).filter(({ agrees }) => !agrees)
 */
export function compareAll(problem: DecisionProblem, solution: Solution): Comparison[] {
  const toleranceAt = tolerancesOf(problem, solution);
  const compare = (expected: unknown, found: unknown, field: string): Comparison[] => {
    if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
      return expected.flatMap((part, index) => compare(part, found[index], `${field}[${index}]`));
    }
    const held = typeof expected === 'number' ? toleranceAt(field, expected) : 0;
    const near =
      typeof expected === 'number' && typeof found === 'number' && Math.abs(expected - found) <= held + RESULT_NOISE;
    return [{ field, expected, found, tolerance: held, agrees: near || expected === found }];
  };
  return Object.entries(problem.expected ?? {}).flatMap(([name, expected]) =>
    NOT_COMPARED.has(name) ? [] : compare(expected, solution.result[name], name)
  );
}

/**
 * Whether a solution is what its problem expects, value by value as {@link compareAll} compares them.
 *
 * @param problem with what it expects
 * @param solution of that problem
 * @returns whether all agree, how many there are, and those that do not
 * @example check(problem, solve(problem)).passed
 */
export function check(problem: DecisionProblem, solution: Solution): Check {
  const all = compareAll(problem, solution);
  const differences = all.flatMap(({ agrees, ...difference }) => (agrees ? [] : [difference]));
  return { passed: all.length > 0 && differences.length === 0, compared: all.length, differences };
}

/** The tolerance that an expected number is held to, by its path in the result. */
function tolerancesOf(
  { tolerance }: DecisionProblem,
  { method, result }: Solution
): (field: string, expected: number) => number {
  const { iterations, rank_acceptability: shares } = result;
  if (method !== 'smaa_acceptability' || typeof iterations !== 'number') {
    return () => tolerance ?? WRITTEN_NOISE;
  }
  const most = tolerance ?? SAMPLING_TOLERANCE;
  return (field, expected) => {
    const [, name = '', row = ''] = /^(\w+)\[(\d+)\]/.exec(field) ?? [];
    if (name === 'rank_acceptability' && expected >= 0 && expected <= 1) {
      return Math.min(most, STANDARD_ERRORS * Math.sqrt((expected * (1 - expected)) / iterations));
    }
    if (name !== 'central_weights') return most;
    const draws = iterations * firstShare(shares, Number(row));
    return Math.min(most, (STANDARD_ERRORS * LARGEST_DEVIATION) / Math.sqrt(draws));
  };
}

/** How often a candidate was first. */
function firstShare(shares: ResultValue | undefined, candidate: number): number {
  const own: unknown = Array.isArray(shares) ? (shares as readonly ResultValue[])[candidate] : undefined;
  const first: unknown = Array.isArray(own) ? (own as readonly ResultValue[])[0] : undefined;
  return typeof first === 'number' ? first : 0;
}
