import type { SmaaProblem } from '#lib/decision/robustness/smaa-problem.ts';

/** A problem that goes through every sampler: uniform, normal and interval weights by rejection. */
export const GOLDEN_PROBLEM: SmaaProblem = {
  values: [
    [90, 20, 55],
    [60, 60, 58],
    [10, 95, 60]
  ],
  weights: { kind: 'interval', low: [0.1, 0.1, 0], high: [0.7, 0.7, 0.5] },
  uncertainty: [
    [{ gaussian: 8 }, null, { uniform: [20, 90] }],
    [null, { gaussian: 5 }, null],
    [{ gaussian: 3 }, { gaussian: 12 }, null]
  ],
  bounds: { low: 0, high: 100 },
  iterations: 3000,
  confidenceIterations: 500,
  seed: 20_261_122
};

/** What it gave when it was first run; every machine and every browser must give it again, to the last bit. */
export const GOLDEN_RESULT = {
  sampling: {
    method: 'rejection',
    acceptance: 0.739
  },
  rankAcceptability: [
    [0.3526666666666667, 0.17633333333333334, 0.471],
    [0.32366666666666666, 0.6606666666666666, 0.015666666666666666],
    [0.32366666666666666, 0.163, 0.5133333333333333]
  ],
  centralWeights: [
    [0.5083755067428469, 0.24896940511210552, 0.24265508814504672],
    [0.39345097727483674, 0.38565282894460035, 0.22089619378056324],
    [0.22573752195072522, 0.5286078133004674, 0.24565466474880626]
  ],
  confidenceFactors: [0.748, 0.74, 0.878]
};
