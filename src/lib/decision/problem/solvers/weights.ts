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
import { choiceOf, listOf, readFlag, readNumber } from '../read-values.ts';
import { needed, type Solver } from '../solver.ts';

/** `entropy`: `cost` ("as is"). */
export const solveEntropy: Solver = (problem, params) => {
  params.take('cost', { read: choiceOf(['as is']), fallback: 'as is' });
  const { weights, entropy, warnings } = entropyWeights(needed(problem, 'matrix'));
  return { result: { weights, entropy }, warnings };
};

/** `critic`: `correlation`, `direction_aware`. */
export const solveCritic: Solver = (problem, params) => {
  const correlation = params.take('correlation', { read: choiceOf(['pearson', 'spearman']), fallback: 'pearson' });
  const directionAware = params.take('direction_aware', { read: readFlag, fallback: true });
  const options = { correlation, directionAware };
  const { weights, information, warnings } = criticWeights(
    needed(problem, 'matrix'),
    needed(problem, 'objectives'),
    options
  );
  return { result: { weights, information }, warnings };
};

/** `rank_weights`: `kind`, and `n` or, where ranks are tied, `ranks`. */
export const solveRankWeights: Solver = (_, params) => {
  const kind = params.require('kind', choiceOf(['roc', 'rank_sum', 'rank_reciprocal']));
  const weights = params.has('ranks')
    ? tiedRankWeights(kind, params.require('ranks', listOf(readNumber)))
    : rankWeights(kind, params.require('n', readNumber));
  return { result: { weights }, warnings: [] };
};

/** `direct_weights`: `weights` as stated; says whether they had to be normalised. */
export const solveDirectWeights: Solver = (problem) => {
  const { weights, normalised } = directWeights(needed(problem, 'weights'));
  return { result: { weights, normalised }, warnings: [] };
};

/** `point_weights`: points out of a `budget` in `weights`. */
export const solvePointWeights: Solver = (problem, params) => {
  const budget = params.take('budget', { read: readNumber, fallback: 100 });
  return { result: { weights: pointWeights(needed(problem, 'weights'), budget) }, warnings: [] };
};

/** `swing_weights`: swing points 0..100 in `weights`. */
export const solveSwingWeights: Solver = (problem) => {
  return { result: { weights: swingWeights(needed(problem, 'weights')) }, warnings: [] };
};

/** `best_worst`: `best_to_others`, `others_to_worst`. */
export const solveBestWorst: Solver = (_, params) => {
  const { weights, xi, inputConsistency, worstCriterion } = bestWorstWeights({
    bestToOthers: params.require('best_to_others', listOf(readNumber)),
    othersToWorst: params.require('others_to_worst', listOf(readNumber))
  });
  const result = { weights, xi, input_consistency: inputConsistency, worst_criterion: worstCriterion ?? null };
  return { result, warnings: [] };
};
