import type { DecisionWarning } from '../methods/decision-warning.ts';
import { DecisionError } from '../shared/index.ts';
import type { DecisionProblem, ResultValue, Solution } from './decision-problem.ts';
import { inputsOf, METHODS, solverOf } from './methods.ts';
import { Parameters } from './parameters.ts';
import { sizeOf } from './problem-size.ts';

/**
 * Solves a decision problem with the method that it names, or with another.
 *
 * @param problem as read by {@link readProblem}
 * @param method in place of the problem's own; parameters that it cannot take are then dropped with a warning
 * @returns the result by the names of the method's table, and everything that is to be said about it
 * @throws DecisionError for any bad input, `unknown-method` among it; no result ever holds NaN
 * @example solve(readProblem({ method: 'rank_weights', params: { kind: 'roc', n: 2 } })).result // { weights: [0.75, 0.25] }
 */
export function solve(problem: DecisionProblem, method: string = problem.method): Solution {
  const solver = solverOf(method);
  if (!solver) {
    throw new DecisionError('unknown-method', 'method', `"${method}" is none of ${METHODS.join(', ')}`);
  }
  const params = new Parameters(problem.params, method !== problem.method);
  const { result, warnings } = solver(problem, params);
  requireWritable(result, 'result');
  const solution = { method, result, warnings: [...problem.warnings, ...idleInputs(problem, method)] };
  checkNames(problem, solution);
  return { ...solution, warnings: [...solution.warnings, ...params.warnings(), ...warnings] };
}

/** The last guard: a number that is not finite has no JSON, and says nothing. */
function requireWritable(value: ResultValue | Readonly<Record<string, ResultValue>>, field: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new DecisionError('not-finite', field, 'left the range of double precision: rescale the input');
  }
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [name, part] of Object.entries<ResultValue>(value)) {
    requireWritable(part, isList ? `${field}[${name}]` : `${field}.${name}`);
  }
}

/** What is stated and means nothing to the method; silence would let it pass for an answer that heeds it. */
function idleInputs(problem: DecisionProblem, method: string): DecisionWarning[] {
  const inputs = inputsOf(method);
  const message = `is no input of ${method} and is ignored`;
  return (['matrix', 'weights', 'objectives', 'data'] as const)
    .filter((name) => problem[name] !== undefined && !inputs.has(name))
    .map((field) => ({ code: 'field-ignored', field, message }));
}

function checkNames(problem: DecisionProblem, solution: Solution): void {
  const size = sizeOf(problem, solution);
  for (const name of ['alternatives', 'criteria'] as const) {
    const [list, length] = [problem[name], size[name]];
    if (list && length !== undefined && list.length !== length) {
      throw new DecisionError('length-mismatch', name, `has ${list.length} names for ${length}`);
    }
  }
}
