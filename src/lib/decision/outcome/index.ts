export { DecisionError, type DecisionErrorCode } from '../shared/decision-error.ts';
export { computeOutcome } from './compute-outcome.ts';
export { flattenTree, type FlatTree, isGroup, type Placed } from './flatten-tree.ts';
export type * from './types.ts';
