import { Random } from '../shared/random.ts';
import { type AcceptabilityCounts, acceptabilityCounts } from './acceptability-counts.ts';
import { confidenceFactors } from './confidence-factors.ts';
import { redistributedTotal, type TotalOf } from './redistributed-total.ts';
import { rowTotals } from './row-totals.ts';
import { rowRanker } from './row-ranker.ts';
import type { SamplingMethod, WeightSampler } from './sampling-method.ts';
import { valueDrawer, type ValueDrawer } from './score-uncertainty.ts';
import { checkSmaaProblem, type SmaaProblem } from './smaa-problem.ts';
import { BLOCK, strideOf, weightedTotals } from './weighted-totals.ts';
import { totalNoise } from './total-noise.ts';
import { weightSampler } from './weight-sampler.ts';

/** What SMAA-2 finds. Candidates and criteria are numbered as in the problem. */
export interface SmaaResult {
  readonly iterations: number;
  readonly seed: number;
  readonly sampling: SamplingMethod;
  /** `rankAcceptability[a][r]`: share (0..1) of weightings in which candidate a has rank r + 1. Rows sum to 1. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** Standard error of each share, the root of b (1 - b) / iterations; after hit-and-run a lower bound of it. */
  readonly standardErrors: readonly (readonly number[])[];
  /** Mean of the weights that put a candidate first; null for one that never was. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /** Share of draws of the scores in which a candidate is first under its central weights; null where there are none. */
  readonly confidenceFactors: readonly (number | null)[];
}

/** The parts that the loops share; candidates to whom not everything applies have a total of their own. */
interface Run {
  readonly candidates: number;
  readonly criteria: number;
  readonly iterations: number;
  readonly values: Float64Array;
  readonly ownTotals: readonly (TotalOf | null)[];
  /** By how much each total may be off. */
  readonly noises: Float64Array;
  readonly sampler: WeightSampler;
  readonly counts: AcceptabilityCounts;
}

/**
 * Stochastic multicriteria acceptability analysis (SMAA-2) of the additive model: draws weights, and scores where they
 * are uncertain, and counts how often each candidate has each rank. Rank is 1 + the number of candidates that are
 * strictly better.
 *
 * @param problem value matrix n x m with its law of weights; see {@link SmaaProblem}
 * @returns shares 0..1 by candidate and rank with their standard errors, central weights, confidence factors, and how the
 *   weights were drawn
 * @throws DecisionError for a problem that cannot be sampled, naming its field
 * @see Lahdelma and Salminen (2001), SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making,
 *   Operations Research 49(3), 444-454
 * @example
 * const { rankAcceptability } = smaa({
 *   values: [[90, 20], [60, 60], [10, 95]],
 *   weights: { kind: 'uniform' },
 *   iterations: 10_000,
 *   seed: 2026
 * });
 * rankAcceptability[0]?.[0]; // about 3/7: how often the first candidate is first
 */
export function smaa(problem: SmaaProblem): SmaaResult {
  const { candidates, criteria } = checkSmaaProblem(problem);
  const { iterations, seed, bounds = null, applicability, uncertainty, confidenceIterations = 2000 } = problem;
  const random = new Random(seed);
  // The padding row of an odd number of candidates stays zero.
  const values = new Float64Array(strideOf(candidates) * criteria);
  problem.values.forEach((row, a) => {
    values.set(row, a * criteria);
  });
  const ownTotals = problem.values.map((_, a) => {
    const applies = applicability?.applicable[a];
    return applies?.includes(false) ? redistributedTotal(applicability?.parents ?? [], applies) : null;
  });
  const draw = valueDrawer(values, uncertainty?.flat() ?? [], bounds, random);
  const sampler = weightSampler(problem.weights, criteria, random);
  const counts = acceptabilityCounts(candidates, criteria);
  const noises = Float64Array.from(problem.values, (row) => totalNoise(row, 1));
  const run: Run = { candidates, criteria, iterations, values, ownTotals, noises, sampler, counts };
  if (draw === null) runOnFixedValues(run);
  else runOnDrawnValues(run, draw);

  const rankAcceptability = counts.rankAcceptability();
  const centralWeights = counts.centralWeights();
  const { method, acceptance, thinning } = sampler;
  return {
    iterations,
    seed,
    sampling: {
      method,
      ...(acceptance === undefined ? {} : { acceptance }),
      ...(thinning === undefined ? {} : { thinning })
    },
    rankAcceptability,
    standardErrors: rankAcceptability.map((row) => row.map((share) => Math.sqrt((share * (1 - share)) / iterations))),
    centralWeights,
    confidenceFactors: confidenceFactors({
      values,
      criteria,
      ownTotals,
      noises,
      centralWeights,
      draw,
      confidenceIterations
    })
  };
}

function runOnFixedValues(run: Run): void {
  const { candidates, criteria, iterations, values, sampler, noises, counts } = run;
  const stride = strideOf(candidates);
  const weights = new Float64Array(BLOCK * criteria);
  const totals = new Float64Array(BLOCK * stride);
  const ranks = new Int32Array(candidates);
  const rankRow = rowRanker(candidates, noises);
  const special = specialTotals(run);
  for (let done = 0; done < iterations; done += BLOCK) {
    sampler.fill(weights);
    weightedTotals(weights, values, criteria, stride, totals);
    const rows = Math.min(BLOCK, iterations - done);
    for (let row = 0; row < rows; row++) {
      for (const { totalOf, a } of special) {
        totals[row * stride + a] = totalOf(weights, row * criteria, values, a * criteria);
      }
      rankRow(totals, row * stride, ranks);
      counts.add(ranks, weights, row * criteria);
    }
  }
}

function runOnDrawnValues(run: Run, draw: ValueDrawer): void {
  const { candidates, criteria, iterations, sampler, noises, counts } = run;
  const values = run.values.slice();
  const weights = new Float64Array(criteria);
  const totals = new Float64Array(strideOf(candidates));
  const ranks = new Int32Array(candidates);
  const rankRow = rowRanker(candidates, noises);
  const special = specialTotals(run);
  for (let done = 0; done < iterations; done++) {
    sampler.fill(weights);
    draw(values);
    rowTotals(weights, values, totals);
    for (const { totalOf, a } of special) totals[a] = totalOf(weights, 0, values, a * criteria);
    rankRow(totals, 0, ranks);
    counts.add(ranks, weights, 0);
  }
}

/** The totals of those to whom not everything applies. */
function specialTotals({ ownTotals }: Run): { readonly totalOf: TotalOf; readonly a: number }[] {
  return ownTotals.flatMap((totalOf, a) => (totalOf === null ? [] : [{ totalOf, a }]));
}
