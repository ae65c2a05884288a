export { type Check, check, compareAll, type Comparison, type Difference } from './check.ts';
export type { DecisionProblem, Result, ResultValue, Solution } from './decision-problem.ts';
export { METHODS } from './methods.ts';
export { readProblem } from './read-problem.ts';
export { solve } from './solve.ts';
