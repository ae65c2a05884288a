import { mrSort } from '../../methods/index.ts';
import { DecisionError } from '../../shared/index.ts';
import type { Result } from '../decision-problem.ts';
import { listOf, readMatrix, readNumber, readText } from '../read-values.ts';
import { normalisedTableOf, type Solver } from '../solver.ts';

/**
 * `mr_sort`: `profiles` (best class's limit first), `majority` as a share of weight, `vetoes`, names in `classes`.
 *
 * @example solve(readProblem({ method: 'mr_sort', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'], params: { profiles: [[8, 400]], majority: 0.6 } })).result['classes'] // [2, 1]
 */
export const solveMrSort: Solver = (problem, params) => {
  const table = normalisedTableOf(problem);
  const profiles = params.require('profiles', readMatrix);
  const majority = params.require('majority', readNumber);
  const names = params.take('classes', { read: listOf(readText), fallback: [] });
  const vetoes = params.has('vetoes') ? params.require('vetoes', listOf(listOf(readVeto))) : undefined;
  if (names.length > 0 && names.length !== profiles.length + 1) {
    throw new DecisionError('length-mismatch', 'params.classes', `must name ${profiles.length + 1} classes`);
  }
  const { classes, concordance, warnings } = mrSort(table, { profiles, majority, ...(vetoes && { vetoes }) });
  const named: Result = names.length > 0 ? { class_names: classes.map((number) => names[number - 1] ?? '') } : {};
  return { result: { classes, ...named, concordance }, warnings };
};

function readVeto(value: unknown, field: string): number | null {
  return value === null ? null : readNumber(value, field);
}
