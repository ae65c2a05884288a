import { replaySmaa } from '../../robustness/smaa-replay.ts';
import { smaa } from '../../robustness/smaa.ts';
import type { WeightLaw } from '../../robustness/weight-law.ts';
import { DecisionError } from '../../shared/index.ts';
import { listOf, readMatrix, readNumber, readText } from '../read-values.ts';
import { dataOf, needed, type Solver } from '../solver.ts';

/** Keeps the standard error of a share below 0.0012. */
const WEIGHTINGS = 200_000;
const FEWEST_WEIGHTINGS = 100_000;

/**
 * `smaa_acceptability`: `weights` ("uniform on simplex", or with an order), `iterations` and `seed`.
 *
 * @example solve(readProblem({ method: 'smaa_acceptability', matrix: [[1, 1], [0, 0]] })).result['rank_acceptability'] // [[1, 0], [0, 1]]
 */
export const solveSmaa: Solver = (problem, params) => {
  const values = needed(problem, 'matrix');
  const cost = problem.objectives?.indexOf('min') ?? -1;
  if (cost >= 0) {
    throw new DecisionError(
      'not-comparable',
      `objectives[${cost}]`,
      'is min: SMAA adds up values, of which more is better'
    );
  }
  const law = params.take('weights', {
    read: readWeightLaw,
    fallback: { kind: 'uniform' },
    announced: '"uniform on simplex"'
  });
  const iterations = params.take('iterations', { read: readNumber, fallback: WEIGHTINGS });
  if (iterations < FEWEST_WEIGHTINGS) {
    throw new DecisionError('out-of-range', 'params.iterations', `must be at least ${FEWEST_WEIGHTINGS}`);
  }
  const seed = params.take('seed', { read: readNumber, fallback: 2026 });
  const { rankAcceptability, centralWeights, standardErrors } = smaa({ values, weights: law, iterations, seed });
  const result = {
    rank_acceptability: rankAcceptability,
    standard_errors: standardErrors,
    central_weights: centralWeights,
    iterations,
    seed
  };
  return { result, warnings: [] };
};

/**
 * `smaa_replay`: `data.meas` [iteration][candidate][criterion] and `data.weights` [iteration][criterion].
 *
 * @example solve(readProblem({ method: 'smaa_replay', data: { meas: [[[1, 0], [0, 1]]], weights: [[0.7, 0.3]] } })).result['rank_acceptability'] // [[1, 0], [0, 1]]
 */
export const solveSmaaReplay: Solver = (problem, params) => {
  const data = dataOf(problem, ['meas', 'weights']);
  const values = listOf(readMatrix)(data['meas'], 'data.meas');
  const weights = readMatrix(data['weights'], 'data.weights');
  const iterations = params.take('iterations', { read: readNumber, fallback: weights.length });
  if (iterations !== weights.length) {
    throw new DecisionError(
      'length-mismatch',
      'params.iterations',
      `is ${iterations} where ${weights.length} samples are given`
    );
  }
  const { rankAcceptability, centralWeights } = replaySmaa({ values, weights });
  return { result: { rank_acceptability: rankAcceptability, central_weights: centralWeights }, warnings: [] };
};

/** "uniform on simplex" or "uniform on simplex with w1>=w2>=w3", which names every criterion once. */
function readWeightLaw(value: unknown, field: string): WeightLaw {
  const [, order] = /^uniform on simplex(?: with (.+))?$/.exec(readText(value, field)) ?? [];
  if (value === 'uniform on simplex') return { kind: 'uniform' };
  const levels = order?.split('>=').map((name) => /^\s*w([1-9]\d*)\s*$/.exec(name)?.[1]);
  if (!levels || levels.includes(undefined)) {
    const message = 'must be "uniform on simplex", if need be " with w1>=w2>=..."';
    throw new DecisionError('unknown-value', field, message);
  }
  return { kind: 'ordered', levels: levels.map((number) => [Number(number) - 1]) };
}
