import type { DecisionWarning } from '../methods/decision-warning.ts';
import { DecisionError } from '../shared/index.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';
import { solveLinearProgram } from './linear-program.ts';

/** Judgements of the best-worst method: two vectors instead of a whole matrix. */
export interface BestWorstJudgements {
  /** n: how many times the best criterion is as important as each, 1..9; the best has 1. */
  readonly bestToOthers: readonly number[];
  /** n: how many times each is as important as the worst, 1..9; the worst has 1. */
  readonly othersToWorst: readonly number[];
}

/** Weights of the linear best-worst method and how consistent the judgements are. */
export interface BestWorstResult {
  /** n weights that add up to 1. */
  readonly weights: number[];
  /** Optimal objective of the linear model: 0 where the judgements are consistent; the lower, the better. */
  readonly xi: number;
  /** Input-based consistency ratio, 0..1: known before any weight is; max of |a(B,j) a(j,W) - a(B,W)| / (a(B,W)^2 - a(B,W)). */
  readonly inputConsistency: number;
  /** Index of the criterion whose judgements contribute the input-based ratio; undefined where it is 0. */
  readonly worstCriterion: number | undefined;
  /** Where several criteria are equally the best or the worst: the model needs one, and the weights depend on which. */
  readonly warnings: readonly DecisionWarning[];
}

/**
 * Linear best-worst method: minimise xi subject to |w(B) - a(B,j) w(j)| <= xi and |w(j) - a(j,W) w(W)| <= xi for all j,
 * sum of w = 1, w >= 0.
 *
 * @param judgements best-to-others and others-to-worst, n numbers from 1 to 9 each
 * @returns n weights adding up to 1, xi in units of weight, and the consistency of the judgements
 * @throws DecisionError `empty`, `length-mismatch`, `not-finite`, `out-of-range` (1..9), `infeasible` (no best or no
 *   worst criterion, or the two vectors disagree on best against worst)
 * @see Rezaei (2016), Best-worst multi-criteria decision-making method: some properties and a linear model, Omega 64,
 *   126-130; Liang, Brunelli & Rezaei (2020), Consistency issues in the best worst method, Omega 96, 102175
 * @example bestWorstWeights({ bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1] }).weights // [0.571..., 0.285..., 0.142...]
 */
export function bestWorstWeights({ bestToOthers, othersToWorst }: BestWorstJudgements): BestWorstResult {
  const n = bestToOthers.length;
  if (n === 0) throw new DecisionError('empty', 'best_to_others', 'needs at least one criterion');
  if (othersToWorst.length !== n) {
    throw new DecisionError('length-mismatch', 'others_to_worst', `has ${othersToWorst.length} judgements, not ${n}`);
  }
  requireScale(bestToOthers, 'best_to_others');
  requireScale(othersToWorst, 'others_to_worst');
  if (n === 1) return { weights: [1], xi: 0, inputConsistency: 0, worstCriterion: undefined, warnings: [] };
  const { best, worst, warnings } = ends(bestToOthers, othersToWorst);
  const solution = solveLinearProgram(model(bestToOthers, othersToWorst, best, worst));
  const total = solution.slice(0, n).reduce((a, b) => a + b, 0);
  const weights = solution.slice(0, n).map((weight) => weight / total);
  const xi = solution[n] ?? 0;
  const consistency = inputConsistency(bestToOthers, othersToWorst, best);
  return { weights, xi: xi < RESULT_NOISE ? 0 : xi, ...consistency, warnings };
}

function requireScale(judgements: readonly number[], field: string): void {
  judgements.forEach((judgement, j) => {
    if (!Number.isFinite(judgement)) throw new DecisionError('not-finite', `${field}[${j}]`, 'must be a finite number');
    if (judgement < 1 || judgement > 9)
      throw new DecisionError('out-of-range', `${field}[${j}]`, 'must lie from 1 to 9');
  });
}

/** The best criterion is 1 to itself, the worst likewise, and both vectors must say the same of the pair. */
function ends(bestToOthers: readonly number[], othersToWorst: readonly number[]) {
  const span = bestToOthers.reduce((a, b) => Math.max(a, b), 1);
  const all = Array.from(bestToOthers.keys());
  const bests = all.filter((j) => bestToOthers[j] === 1 && othersToWorst[j] === span);
  const [best] = bests;
  const worsts = all.filter((j) => othersToWorst[j] === 1 && bestToOthers[j] === span && j !== best);
  const [worst] = worsts;
  if (best === undefined || worst === undefined) {
    const message = 'need a best criterion (1 here, the largest there) and a worst one (1 there, the largest here)';
    throw new DecisionError('infeasible', 'best_to_others, others_to_worst', message);
  }
  // Where all are equal there is nothing to choose.
  const warnings =
    span === 1
      ? []
      : [...tieWarning(bests, 'best', 'best_to_others'), ...tieWarning(worsts, 'worst', 'others_to_worst')];
  return { best, worst, warnings };
}

function tieWarning(tied: readonly number[], which: string, name: string): DecisionWarning[] {
  if (tied.length < 2) return [];
  const message = `criteria ${tied.join(', ')} are equally the ${which}: the first of them is taken for it`;
  return [{ code: 'default-used', field: `params.${name}`, message }];
}

function model(bestToOthers: readonly number[], othersToWorst: readonly number[], best: number, worst: number) {
  const n = bestToOthers.length;
  const inequalities = bestToOthers.flatMap((aBest, j) => {
    const toBest = new Array<number>(n + 1).fill(0);
    toBest[best] = 1;
    toBest[j] = (toBest[j] ?? 0) - aBest;
    const toWorst = new Array<number>(n + 1).fill(0);
    toWorst[j] = 1;
    toWorst[worst] = (toWorst[worst] ?? 0) - (othersToWorst[j] ?? 1);
    return [toBest, toWorst].flatMap((row) => [1, -1].map((sign) => withinXi(row, sign, n)));
  });
  const ones = Array.from({ length: n + 1 }, (_, c) => (c < n ? 1 : 0));
  const objective = Array.from({ length: n + 1 }, (_, c) => (c < n ? 0 : 1));
  return { objective, inequalities, equalities: [{ row: ones, value: 1 }] };
}

/** sign * row . w - xi <= 0. */
function withinXi(row: readonly number[], sign: number, xi: number) {
  return { row: row.map((value, c) => (c === xi ? -1 : sign * value)), limit: 0 };
}

function inputConsistency(bestToOthers: readonly number[], othersToWorst: readonly number[], best: number) {
  const span = othersToWorst[best] ?? 1;
  if (span === 1) return { inputConsistency: 0, worstCriterion: undefined };
  const ratios = bestToOthers.map(
    (aBest, j) => Math.abs(aBest * (othersToWorst[j] ?? 1) - span) / (span * span - span)
  );
  const largest = ratios.reduce((a, b) => Math.max(a, b), 0);
  return { inputConsistency: largest, worstCriterion: largest === 0 ? undefined : ratios.indexOf(largest) };
}
