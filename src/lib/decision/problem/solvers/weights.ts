import {
  bestWorstWeights,
  criticWeights,
  directWeights,
  entropyWeights,
  pointWeights,
  rankWeights,
  swingWeights,
  tiedRankWeights
} from '../../weights/index.ts';
import { DecisionError } from '../../shared/index.ts';
import { choiceOf, listOf, readFlag, readNumber } from '../read-values.ts';
import { needed, type Solver } from '../solver.ts';

/**
 * `entropy`: `cost` ("as is").
 *
 * @example solve(readProblem({ method: 'entropy', matrix: [[1, 1], [3, 1]], objectives: ['max', 'max'] })).result['weights'] // [1, 0]
 */
export const solveEntropy: Solver = (problem, params) => {
  params.take('cost', { read: choiceOf(['as is']), fallback: 'as is' });
  const matrix = needed(problem, 'matrix');
  const { objectives } = problem;
  if (objectives && matrix[0] && objectives.length !== matrix[0].length) {
    const message = `has ${objectives.length} values for ${matrix[0].length} criteria`;
    throw new DecisionError('length-mismatch', 'objectives', message);
  }
  const { weights, entropy, warnings } = entropyWeights(matrix);
  return { result: { weights, entropy }, warnings };
};

/**
 * `critic`: `correlation`, `direction_aware`.
 *
 * @example solve(readProblem({ method: 'critic', matrix: [[1, 9], [2, 5], [4, 6]], objectives: ['max', 'min'] })).result['weights'] // [0.4945..., 0.5054...]
 */
export const solveCritic: Solver = (problem, params) => {
  const correlation = params.take('correlation', {
    read: choiceOf(['pearson', 'spearman']),
    fallback: 'pearson',
    announced: 'pearson'
  });
  const directionAware = params.take('direction_aware', {
    read: readFlag,
    fallback: true,
    announced: 'turning of costs'
  });
  const options = { correlation, directionAware };
  const { weights, information, warnings } = criticWeights(
    needed(problem, 'matrix'),
    needed(problem, 'objectives'),
    options
  );
  return { result: { weights, information }, warnings };
};

/**
 * `rank_weights`: `kind`, and `n` or, where ranks are tied, `ranks`.
 *
 * @example solve(readProblem({ method: 'rank_weights', params: { kind: 'roc', n: 2 } })).result['weights'] // [0.75, 0.25]
 */
export const solveRankWeights: Solver = (_, params) => {
  const kind = params.require('kind', choiceOf(['roc', 'rank_sum', 'rank_reciprocal']));
  if (params.has('ranks')) params.passOver('n', 'is ignored: the ranks say how many there are');
  const weights = params.has('ranks')
    ? tiedRankWeights(kind, params.require('ranks', listOf(readNumber)))
    : rankWeights(kind, params.require('n', readNumber));
  return { result: { weights }, warnings: [] };
};

/**
 * `direct_weights`: `weights` as stated; says whether they had to be normalised.
 *
 * @example solve(readProblem({ method: 'direct_weights', weights: [50, 30, 20] })).result['weights'] // [0.5, 0.3, 0.2]
 */
export const solveDirectWeights: Solver = (problem) => {
  const { weights, normalised } = directWeights(needed(problem, 'weights'));
  return { result: { weights, normalised }, warnings: [] };
};

/**
 * `point_weights`: points out of a `budget` in `weights`.
 *
 * @example solve(readProblem({ method: 'point_weights', weights: [50, 30, 20] })).result['weights'] // [0.5, 0.3, 0.2]
 */
export const solvePointWeights: Solver = (problem, params) => {
  const budget = params.take('budget', { read: readNumber, fallback: 100, announced: '100' });
  return { result: { weights: pointWeights(needed(problem, 'weights'), budget) }, warnings: [] };
};

/**
 * `swing_weights`: swing points 0..100 in `weights`.
 *
 * @example solve(readProblem({ method: 'swing_weights', weights: [100, 25] })).result['weights'] // [0.8, 0.2]
 */
export const solveSwingWeights: Solver = (problem) => {
  return { result: { weights: swingWeights(needed(problem, 'weights')) }, warnings: [] };
};

/**
 * `best_worst`: `best_to_others`, `others_to_worst`.
 *
 * @example solve(readProblem({ method: 'best_worst', params: { best_to_others: [1, 3], others_to_worst: [3, 1] } })).result['weights'] // [0.75, 0.25]
 */
export const solveBestWorst: Solver = (_, params) => {
  const { weights, xi, inputConsistency, worstCriterion, warnings } = bestWorstWeights({
    bestToOthers: params.require('best_to_others', listOf(readNumber)),
    othersToWorst: params.require('others_to_worst', listOf(readNumber))
  });
  const result = { weights, xi, input_consistency: inputConsistency, worst_criterion: worstCriterion ?? null };
  return { result, warnings };
};
