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

const SOLVERS: ReadonlyMap<string, Solver> = new Map<string, Solver>([
  ['weighted_sum', solveWeightedSum],
  ['weighted_product', solveWeightedProduct],
  ['waspas', solveWaspas],
  ['topsis', solveTopsis],
  ['vikor', solveVikor],
  ['promethee1', solvePromethee1],
  ['promethee2', solvePromethee2],
  ['electre1', solveElectre1],
  ['electre3', solveElectre3],
  ['electre3_credibility', solveElectre3Credibility],
  ['copras', solveCopras],
  ['edas', solveEdas],
  ['marcos', solveMarcos],
  ['mr_sort', solveMrSort],
  ['ahp', solveAhp],
  ['ahp_group', solveAhpGroup],
  ['ahp_hierarchy', solveAhpHierarchy],
  ['best_worst', solveBestWorst],
  ['direct_weights', solveDirectWeights],
  ['point_weights', solvePointWeights],
  ['swing_weights', solveSwingWeights],
  ['rank_weights', solveRankWeights],
  ['entropy', solveEntropy],
  ['critic', solveCritic],
  ['kendall_w', solveKendallW],
  ['krippendorff_alpha', solveKrippendorffAlpha],
  ['smaa_acceptability', solveSmaa],
  ['smaa_replay', solveSmaaReplay],
  ['statutory_goods', solveStatutoryGoods],
  ['statutory_consulting', solveStatutoryConsulting],
  ['evaluated_price', solveEvaluatedPrice],
  ['lowest_price', solveLowestPrice]
]);

/** Names of all methods that a problem may ask for. */
export const METHODS: readonly string[] = Array.from(SOLVERS.keys());

/** The solver of a method; undefined where there is no such method. */
export function solverOf(method: string): Solver | undefined {
  return SOLVERS.get(method);
}
