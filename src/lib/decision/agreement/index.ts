export type { MeasurementLevel } from './alpha-metric.ts';
export { chiSquareTail } from './chi-square.ts';
export { type EvaluatorGap, evaluatorGaps } from './evaluator-gaps.ts';
export { type EvaluatorRankings, evaluatorRankings } from './evaluator-rankings.ts';
export { type KendallW, kendallW } from './kendall-w.ts';
export {
  type AlphaInterval,
  type AlphaOptions,
  type KrippendorffAlpha,
  krippendorffAlpha
} from './krippendorff-alpha.ts';
export { type CriterionAgreement, type PanelAgreement, panelAgreement } from './panel-agreement.ts';
export { kendallTau, spearman } from './rank-correlation.ts';
