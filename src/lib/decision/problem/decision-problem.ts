import type { DecisionWarning } from '../methods/decision-warning.ts';
import type { Objective } from '../methods/decision-table.ts';

/** A number, a truth, a name, nothing, or lists of such: what a result is made of; it can be written as JSON. */
export type ResultValue = number | boolean | string | null | readonly ResultValue[];

/** Results by the names that `expected` uses: `scores`, `ranks`, `weights`, ... */
export type Result = Readonly<Record<string, ResultValue>>;

/** A decision problem as it is kept in a file; which parts a method needs, its solver says. */
export interface DecisionProblem {
  readonly id?: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** m x n performances, or n x n pairwise judgements. */
  readonly matrix?: readonly (readonly number[])[];
  /** n weights. */
  readonly weights?: readonly number[];
  /** n directions. */
  readonly objectives?: readonly Objective[];
  /** What some methods take in place of a matrix. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Names of the m candidates and of the n criteria, for exports and for print. */
  readonly alternatives?: readonly string[];
  readonly criteria?: readonly string[];
  /** What the result should be, with the absolute tolerance that it is held to. */
  readonly expected?: Readonly<Record<string, unknown>>;
  readonly tolerance?: number;
  /** Fields that nobody reads, and the like. */
  readonly warnings: readonly DecisionWarning[];
}

/** What came of a problem. */
export interface Solution {
  readonly method: string;
  readonly result: Result;
  readonly warnings: readonly DecisionWarning[];
}
