import type { DecisionProblem, Solution } from './decision-problem.ts';
import { inputsOf } from './methods.ts';

/** How many candidates and criteria a problem is about; undefined where it is not about such. */
export interface ProblemSize {
  readonly alternatives: number | undefined;
  readonly criteria: number | undefined;
}

/** Methods whose matrix compares criteria with each other. */
const PAIRWISE = new Set(['ahp', 'ahp_group']);
/** Lists over the candidates, in a result or in data, by method; the rows of ratings are the objects or units rated. */
const OVER_CANDIDATES = ['scores', 'ranks', 'classes', 'credibility', 'rank_acceptability', 'relations', 'outranking'];
const OVER_CRITERIA = ['weights', 'criteria_weights'];

/**
 * m and n of a problem, from its matrix where it has one, else from its data and from what came of it. A matrix of
 * pairwise judgements has criteria on both sides.
 *
 * @param problem as read
 * @param solution of that problem
 * @returns m and n
 * @example sizeOf(readProblem({ method: 'topsis', matrix: [[1, 2, 3]] })) // { alternatives: 1, criteria: 3 }
 */
export function sizeOf(problem: DecisionProblem, solution?: Solution): ProblemSize {
  const method = solution?.method ?? problem.method;
  const reads = inputsOf(method);
  const matrix = reads.has('matrix') ? problem.matrix : undefined;
  const weights = reads.has('weights') ? problem.weights : undefined;
  const data = reads.has('data') ? problem.data : undefined;
  const listed = (names: readonly string[]) =>
    names.map((name) => lengthOf(solution?.result[name])).find((length) => length !== undefined);
  if (PAIRWISE.has(method)) return { alternatives: undefined, criteria: matrix?.length ?? listed(OVER_CRITERIA) };
  return {
    alternatives: matrix?.length ?? ratedIn(data) ?? listed(OVER_CANDIDATES),
    criteria: matrix?.[0]?.length ?? weights?.length ?? lengthOf(first(data?.['weights'])) ?? listed(OVER_CRITERIA)
  };
}

/** Objects or units of a table of ratings, whichever way it lies. */
function ratedIn(data: DecisionProblem['data']): number | undefined {
  return (
    lengthOf(data?.['objects_by_judges'] ?? data?.['units_by_raters']) ??
    lengthOf(first(data?.['judges_by_objects'] ?? data?.['raters_by_units']))
  );
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : undefined;
}

function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}
