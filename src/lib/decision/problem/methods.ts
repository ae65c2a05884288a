import { solveAhp, solveAhpGroup, solveAhpHierarchy } from './solvers/ahp.ts';
import { solveKendallW, solveKrippendorffAlpha } from './solvers/agreement.ts';
import { solveElectre1, solveElectre3, solveElectre3Credibility } from './solvers/electre.ts';
import { solveMrSort } from './solvers/mr-sort.ts';
import { solvePromethee1, solvePromethee2 } from './solvers/promethee.ts';
import {
  solveCopras,
  solveEdas,
  solveMarcos,
  solveTopsis,
  solveWaspas,
  solveWeightedProduct,
  solveWeightedSum
} from './solvers/scoring.ts';
import { solveSmaa, solveSmaaReplay } from './solvers/smaa.ts';
import {
  solveEvaluatedPrice,
  solveLowestPrice,
  solveStatutoryConsulting,
  solveStatutoryGoods
} from './solvers/statutory.ts';
import { solveVikor } from './solvers/vikor.ts';
import {
  solveBestWorst,
  solveCritic,
  solveDirectWeights,
  solveEntropy,
  solvePointWeights,
  solveRankWeights,
  solveSwingWeights
} from './solvers/weights.ts';
import type { Solver } from './solver.ts';

/** What a problem may hold beside its parameters. */
type Input = 'matrix' | 'weights' | 'objectives' | 'data';

/** A method's solver, and the inputs that it looks at. */
interface Method {
  readonly solve: Solver;
  readonly inputs: readonly Input[];
}

const TABLE: readonly Input[] = ['matrix', 'weights', 'objectives'];

const SOLVERS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['weighted_sum', { solve: solveWeightedSum, inputs: TABLE }],
  ['weighted_product', { solve: solveWeightedProduct, inputs: TABLE }],
  ['waspas', { solve: solveWaspas, inputs: TABLE }],
  ['topsis', { solve: solveTopsis, inputs: TABLE }],
  ['vikor', { solve: solveVikor, inputs: TABLE }],
  ['promethee1', { solve: solvePromethee1, inputs: TABLE }],
  ['promethee2', { solve: solvePromethee2, inputs: TABLE }],
  ['electre1', { solve: solveElectre1, inputs: TABLE }],
  ['electre3', { solve: solveElectre3, inputs: TABLE }],
  ['electre3_credibility', { solve: solveElectre3Credibility, inputs: ['data'] }],
  ['copras', { solve: solveCopras, inputs: TABLE }],
  ['edas', { solve: solveEdas, inputs: TABLE }],
  ['marcos', { solve: solveMarcos, inputs: TABLE }],
  ['mr_sort', { solve: solveMrSort, inputs: TABLE }],
  ['ahp', { solve: solveAhp, inputs: ['matrix'] }],
  ['ahp_group', { solve: solveAhpGroup, inputs: [] }],
  ['ahp_hierarchy', { solve: solveAhpHierarchy, inputs: [] }],
  ['best_worst', { solve: solveBestWorst, inputs: [] }],
  ['direct_weights', { solve: solveDirectWeights, inputs: ['weights'] }],
  ['point_weights', { solve: solvePointWeights, inputs: ['weights'] }],
  ['swing_weights', { solve: solveSwingWeights, inputs: ['weights'] }],
  ['rank_weights', { solve: solveRankWeights, inputs: [] }],
  ['entropy', { solve: solveEntropy, inputs: ['matrix', 'objectives'] }],
  ['critic', { solve: solveCritic, inputs: ['matrix', 'objectives'] }],
  ['kendall_w', { solve: solveKendallW, inputs: ['data'] }],
  ['krippendorff_alpha', { solve: solveKrippendorffAlpha, inputs: ['data'] }],
  ['smaa_acceptability', { solve: solveSmaa, inputs: ['matrix', 'objectives'] }],
  ['smaa_replay', { solve: solveSmaaReplay, inputs: ['data'] }],
  ['statutory_goods', { solve: solveStatutoryGoods, inputs: ['data'] }],
  ['statutory_consulting', { solve: solveStatutoryConsulting, inputs: ['data'] }],
  ['evaluated_price', { solve: solveEvaluatedPrice, inputs: ['data'] }],
  ['lowest_price', { solve: solveLowestPrice, inputs: ['data'] }]
]);

/** Names of all methods that a problem may ask for. */
export const METHODS: readonly string[] = Array.from(SOLVERS.keys());

/**
 * The solver of a method.
 *
 * @param method one of {@link METHODS}
 * @returns undefined where there is no such method
 * @example solverOf('topsis')?.(problem, new Parameters({})).result['scores']
 */
export function solverOf(method: string): Solver | undefined {
  return SOLVERS.get(method)?.solve;
}

/**
 * The parts of a problem that a method looks at; all others mean nothing to it.
 *
 * @param method one of {@link METHODS}
 * @returns nothing for a method that there is not, or that is told everything by its parameters
 * @example inputsOf('ahp') // Set { 'matrix' }
 */
export function inputsOf(method: string): ReadonlySet<Input> {
  return new Set(SOLVERS.get(method)?.inputs);
}
