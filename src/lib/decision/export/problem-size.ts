import type { DecisionProblem, Solution } from '../problem/decision-problem.ts';

/** How many candidates and criteria a problem has. */
export interface ProblemSize {
  readonly alternatives: number;
  readonly criteria: number;
}

/** Methods whose matrix compares criteria with each other. */
const PAIRWISE = new Set(['ahp', 'ahp_group']);

/**
 * m and n of a problem; 0 where it has none. A matrix of pairwise judgements has criteria on both sides.
 *
 * @example sizeOf(readProblem({ method: 'topsis', matrix: [[1, 2, 3]] })) // { alternatives: 1, criteria: 3 }
 */
export function sizeOf(problem: DecisionProblem, solution?: Solution): ProblemSize {
  const method = solution?.method ?? problem.method;
  const listed = (name: string) => {
    const list = solution?.result[name];
    return Array.isArray(list) ? list.length : 0;
  };
  if (PAIRWISE.has(method)) return { alternatives: 0, criteria: problem.matrix?.length ?? listed('weights') };
  return {
    alternatives: problem.matrix?.length ?? listed('scores'),
    criteria: problem.matrix?.[0]?.length ?? problem.weights?.length ?? listed('weights')
  };
}
