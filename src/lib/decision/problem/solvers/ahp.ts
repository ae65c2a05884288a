import { type AhpOptions, ahpHierarchy, type AhpResult, ahpWeights, groupJudgements } from '../../weights/index.ts';
import type { Result } from '../decision-problem.ts';
import type { Parameters } from '../parameters.ts';
import { choiceOf, listOf, readMatrix } from '../read-values.ts';
import { needed, type Solver } from '../solver.ts';

/** `ahp`: `prioritisation`, `ri`. */
export const solveAhp: Solver = (problem, params) => {
  const ahp = ahpWeights(needed(problem, 'matrix'), optionsOf(params));
  return { result: resultOf(ahp), warnings: ahp.warnings };
};

/** `ahp_group`: `matrices` of the members' judgements, joined by geometric mean; `prioritisation`, `ri`. */
export const solveAhpGroup: Solver = (_, params) => {
  const matrix = groupJudgements(params.require('matrices', listOf(readMatrix)));
  const ahp = ahpWeights(matrix, optionsOf(params), 'group');
  return { result: { ...resultOf(ahp), matrix }, warnings: ahp.warnings };
};

/** `ahp_hierarchy`: `criteria_matrix`, `alternative_matrices` one a criterion, `prioritisation`, `ri`. */
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
      fallback: 'eigenvector'
    }),
    randomIndex: params.take('ri', { read: choiceOf(['aguaron2003', 'saaty1980']), fallback: 'aguaron2003' })
  };
}

function resultOf({ weights, consistency }: AhpResult): Result {
  const { lambdaMax, ci, cr, koczkodaj, table, worst } = consistency;
  return {
    weights,
    lambda_max: lambdaMax,
    CI: ci,
    CR: cr ?? null,
    koczkodaj,
    random_index: table,
    worst_judgement: worst ? [worst.row, worst.column] : null
  };
}
