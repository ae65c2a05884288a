export { compareMethods, type MethodComparison, type MethodRanking } from './compare-methods.ts';
export { type Bilingual, type Finding, findingOf, phraseFinding } from './finding.ts';
export { leaveOneOut, type LeftOut } from './leave-one-out.ts';
export { nearestSwitch, type WeightSwitch } from './nearest-switch.ts';
export type { OrderChanges } from './order-changes.ts';
export { type RankReversal, rankReversals, type RankSubset } from './rank-reversals.ts';
export type { Applicability } from './redistributed-total.ts';
export type { SamplingMethod } from './sampling-method.ts';
export type { CellUncertainty } from './score-uncertainty.ts';
export { smaa, type SmaaResult } from './smaa.ts';
export { type OutcomeSmaa, type OutcomeSmaaOptions, smaaOfOutcome } from './smaa-of-outcome.ts';
export type { SmaaProblem } from './smaa-problem.ts';
export { replaySmaa, type SmaaSamples } from './smaa-replay.ts';
export type { WeightLaw } from './weight-law.ts';
export {
  type NodeStability,
  type StabilityEnd,
  type StabilityInterval,
  type StabilityOptions,
  weightStability
} from './weight-stability.ts';
