export { type ScoreChange, smallestScoreChange } from './smallest-score-change.ts';
export { smallestWeightChange, type WeightChange } from './smallest-weight-change.ts';
export { type LeadPart, whyAbove, type WhyAbove } from './why-above.ts';
