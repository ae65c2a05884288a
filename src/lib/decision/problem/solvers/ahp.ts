import {
  type AhpOptions,
  ahpHierarchy,
  type AhpResult,
  ahpWeights,
  groupJudgements,
  type WorstJudgement
} from '../../weights/index.ts';
import type { Result } from '../decision-problem.ts';
import type { Parameters } from '../parameters.ts';
import { choiceOf, listOf, readMatrix } from '../read-values.ts';
import { needed, type Solver } from '../solver.ts';

/**
 * `ahp`: `prioritisation`, `ri`.
 *
 * @example solve(readProblem({ method: 'ahp', matrix: [[1, 3], [1 / 3, 1]] })).result['weights'] // [0.75, 0.25]
 */
export const solveAhp: Solver = (problem, params) => {
  const ahp = ahpWeights(needed(problem, 'matrix'), optionsOf(params));
  return { result: resultOf(ahp), warnings: ahp.warnings };
};

/**
 * `ahp_group`: `matrices` of the members' judgements, joined by geometric mean; `prioritisation`, `ri`.
 *
 * @example solve(readProblem({ method: 'ahp_group', params: { matrices: [[[1, 2], [1 / 2, 1]], [[1, 8], [1 / 8, 1]]] } })).result['weights'] // [0.8, 0.2]
 */
export const solveAhpGroup: Solver = (_, params) => {
  const matrix = groupJudgements(params.require('matrices', listOf(readMatrix)));
  const ahp = ahpWeights(matrix, optionsOf(params), 'group');
  return { result: { ...resultOf(ahp), matrix }, warnings: ahp.warnings };
};

/**
 * `ahp_hierarchy`: `criteria_matrix`, `alternative_matrices` one a criterion, `prioritisation`, `ri`.
 *
 * @example solve(readProblem({ method: 'ahp_hierarchy', params: { criteria_matrix: [[1]], alternative_matrices: [[[1, 3], [1 / 3, 1]]] } })).result['scores'] // [0.75, 0.25]
 */
export const solveAhpHierarchy: Solver = (_, params) => {
  const judgements = params.require('criteria_matrix', readMatrix);
  const children = params.require('alternative_matrices', listOf(readMatrix)).map((matrix) => ({ judgements: matrix }));
  const { scores, ranks, nodes, warnings } = ahpHierarchy({ judgements, children }, optionsOf(params));
  const root = nodes.get('root');
  const criteria: Result = root ? { criteria_weights: root.weights, CR: root.consistency.cr ?? null } : {};
  return { result: { scores, ranks, ...criteria }, warnings };
};

function optionsOf(params: Parameters): AhpOptions {
  return {
    prioritisation: params.take('prioritisation', {
      read: choiceOf(['eigenvector', 'geometric_mean', 'column_mean']),
      fallback: 'eigenvector',
      announced: 'the eigenvector'
    }),
    randomIndex: params.take('ri', {
      read: choiceOf(['aguaron2003', 'saaty1980']),
      fallback: 'aguaron2003',
      announced: 'aguaron2003'
    })
  };
}

function resultOf({ weights, consistency }: AhpResult): Result {
  const { lambdaMax, ci, cr, koczkodaj, table, worst } = consistency;
  const [only, ...others] = worst;
  const placeOf = ({ row, column }: WorstJudgement) => [row, column];
  return {
    weights,
    lambda_max: lambdaMax,
    CI: ci ?? null,
    CR: cr ?? null,
    koczkodaj,
    random_index: table,
    worst_judgement: only === undefined || others.length > 0 ? null : placeOf(only),
    worst_judgements: worst.map(placeOf)
  };
}
