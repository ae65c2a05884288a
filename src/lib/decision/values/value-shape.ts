/** The value is in proportion to the distance from the worst bound. */
export interface LinearShape {
  readonly kind: 'linear';
}

/**
 * Straight lines between points that run from the worst bound (value 0) to the best (value 100) without ever falling.
 * Rubric levels that are not equally far apart are points, one a level.
 */
export interface PiecewiseShape {
  readonly kind: 'piecewise';
  readonly points: readonly { readonly score: number; readonly value: number }[];
}

/**
 * The value of the last threshold that is reached. The first threshold is the worst bound (value 0), the last has value
 * 100 and lies at the best bound or before it.
 */
export interface StepShape {
  readonly kind: 'step';
  readonly steps: readonly { readonly from: number; readonly value: number }[];
}

/** How a score on a criterion's declared bounds becomes a value from 0 (worst) to 100 (best). */
export type ValueShape = LinearShape | PiecewiseShape | StepShape;

/** A shape on its declared bounds: the criterion's whole value function. */
export interface ValueFunction {
  /** The score worth 0. Above `best` where less is better. */
  readonly worst: number;
  /** The score worth 100. */
  readonly best: number;
  readonly shape: ValueShape;
}
