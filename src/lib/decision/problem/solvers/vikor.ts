import { vikor } from '../../methods/index.ts';
import { readNumber } from '../read-values.ts';
import { normalisedTableOf, type Solver } from '../solver.ts';

/**
 * `vikor`: `v`.
 *
 * @example solve(readProblem({ method: 'vikor', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['Q'] // [1, 0]
 */
export const solveVikor: Solver = (problem, params) => {
  const v = params.take('v', { read: readNumber, fallback: 0.5, announced: '0.5' });
  const { S, R, Q, ranks, warnings, ...compromise } = vikor(normalisedTableOf(problem), v);
  const result = {
    S: Array.from(S),
    R: Array.from(R),
    Q: Array.from(Q),
    ranks,
    acceptable_advantage: compromise.acceptableAdvantage,
    acceptable_stability: compromise.acceptableStability,
    compromise_set: compromise.compromiseSet
  };
  return { result, warnings };
};
