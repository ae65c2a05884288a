import type { Bounds, Normalisation } from '../../methods/column-scale.ts';
import type { DecisionWarning } from '../../methods/decision-warning.ts';
import {
  copras,
  edas,
  marcos,
  type ScoredRanking,
  topsis,
  waspas,
  weightedProduct,
  weightedSum
} from '../../methods/index.ts';
import { choiceOf, listOf, readFields, readNumber } from '../read-values.ts';
import { type Solved, type Solver, tableOf } from '../solver.ts';

const DATA_SCALE: DecisionWarning = {
  code: 'data-dependent-scale',
  field: 'params.normalisation',
  message: 'values depend on which candidates are compared: one more candidate can change the order of the others'
};

/**
 * `weighted_sum`: `normalisation`, or declared `bounds` [{worst, best}]; `cost_inversion`, `weights_normalised`.
 *
 * @example solve(readProblem({ method: 'weighted_sum', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'], params: { normalisation: 'minmax' } })).result['scores'] // [0.4, 0.6]
 */
export const solveWeightedSum: Solver = (problem, params) => {
  const table = tableOf(problem, params);
  params.take('cost_inversion', { read: choiceOf(['reciprocal then sum']), fallback: 'reciprocal then sum' });
  if (params.has('bounds')) {
    params.passOver('normalisation', 'is ignored: the declared bounds are the scale');
    return scored(weightedSum(table, { bounds: params.require('bounds', listOf(readBounds)) }));
  }
  const read = choiceOf(['sum', 'max_ratio', 'minmax', 'none']);
  const normalisation: Normalisation = params.take('normalisation', { read, fallback: 'minmax', announced: 'minmax' });
  const ranking = scored(weightedSum(table, { normalisation }));
  return normalisation === 'none' ? ranking : { ...ranking, warnings: [...ranking.warnings, DATA_SCALE] };
};

/**
 * `weighted_product`: `normalisation`, `form`, `weights_normalised`.
 *
 * @example solve(readProblem({ method: 'weighted_product', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['ranks'] // [1, 2]
 */
export const solveWeightedProduct: Solver = (problem, params) => {
  const normalisation = params.take('normalisation', {
    read: choiceOf(['max_ratio', 'sum', 'none']),
    fallback: 'max_ratio',
    announced: 'max_ratio'
  });
  const form = params.take('form', {
    read: choiceOf(['product', 'log10']),
    fallback: 'product',
    announced: 'the product itself'
  });
  return scored(weightedProduct(tableOf(problem, params), { normalisation, form }));
};

/**
 * `waspas`: `lambda`, `weights_normalised`.
 *
 * @example solve(readProblem({ method: 'waspas', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'], params: { lambda: 0.5 } })).result['ranks'] // [1, 2]
 */
export const solveWaspas: Solver = (problem, params) => {
  const lambda = params.take('lambda', { read: readNumber, fallback: 0.5, announced: '0.5' });
  return scored(waspas(tableOf(problem, params), lambda));
};

/**
 * `topsis`: `normalisation`, `distance` (euclidean), `weights_normalised`.
 *
 * @example solve(readProblem({ method: 'topsis', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['ranks'] // [1, 2]
 */
export const solveTopsis: Solver = (problem, params) => {
  const read = choiceOf(['vector', 'minmax', 'none']);
  const normalisation = params.take('normalisation', { read, fallback: 'vector', announced: 'vector' });
  params.take('distance', { read: choiceOf(['euclidean']), fallback: 'euclidean' });
  const ranking = topsis(tableOf(problem, params), normalisation);
  const { result, warnings } = scored(ranking);
  const distances = {
    d_plus: Array.from(ranking.distanceToIdeal),
    d_minus: Array.from(ranking.distanceToAntiIdeal)
  };
  return { result: { ...result, ...distances }, warnings };
};

/**
 * `copras`: `weights_normalised`.
 *
 * @example solve(readProblem({ method: 'copras', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['ranks'] // [1, 2]
 */
export const solveCopras: Solver = (problem, params) => scored(copras(tableOf(problem, params)));

/**
 * `edas`: `weights_normalised`.
 *
 * @example solve(readProblem({ method: 'edas', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['scores'] // [0.53125, 0.46875]
 */
export const solveEdas: Solver = (problem, params) => scored(edas(tableOf(problem, params)));

/**
 * `marcos`: `weights_normalised`.
 *
 * @example solve(readProblem({ method: 'marcos', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['ranks'] // [1, 1]
 */
export const solveMarcos: Solver = (problem, params) => scored(marcos(tableOf(problem, params)));

function scored({ scores, ranks, warnings }: ScoredRanking): Solved {
  return { result: { scores: Array.from(scores), ranks }, warnings };
}

function readBounds(value: unknown, field: string): Bounds {
  const bounds = readFields(value, field, ['worst', 'best']);
  return { worst: readNumber(bounds['worst'], `${field}.worst`), best: readNumber(bounds['best'], `${field}.best`) };
}
