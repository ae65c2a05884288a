export { checkValueFunction } from './check-value-function.ts';
export { scoreForValue } from './score-for-value.ts';
export { scoreNotAbove } from './score-not-above.ts';
export { isBeyondBounds, valueOf } from './value-of.ts';
export type { LinearShape, PiecewiseShape, StepShape, ValueFunction, ValueShape } from './value-shape.ts';
