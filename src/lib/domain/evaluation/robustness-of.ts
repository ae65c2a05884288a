import type { EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';

/** What the cross-checks say of an official result; it never replaces it. Filled in below by what the engine offers. */
export interface Robustness {
  readonly seed: number;
}

export function robustnessOf(_problem: EvaluationProblem, _result: Outcome, seed: number): Robustness {
  return { seed };
}
