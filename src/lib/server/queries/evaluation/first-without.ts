import type { EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';
import { leaveOneOut } from '#lib/decision/robustness/leave-one-out.ts';

/**
 * What becomes of the first place without one evaluator or criterion: it stays as it is; others stand first for certain
 * (`other`, by id); or it cannot be said who does (`open`, who may), because too few scores are left. `wasOpen`: it could
 * not be said before, either, only others come into question.
 */
export type FirstWithout =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly candidates: readonly string[] }
  | { readonly kind: 'open'; readonly candidates: readonly string[]; readonly wasOpen: boolean };

/** By the id of the evaluator or criterion that is left out. */
export interface FirstsWithout {
  readonly evaluators: ReadonlyMap<string, FirstWithout>;
  readonly criteria: ReadonlyMap<string, FirstWithout>;
}

/** @param result the official outcome of the problem */
export function firstWithout(problem: EvaluationProblem, result: Outcome): FirstsWithout {
  const left = leaveOneOut(problem, result);
  const of = (kind: 'evaluator' | 'criterion'): ReadonlyMap<string, FirstWithout> =>
    new Map(
      left.filter((one) => one.left.kind === kind).map((one) => [one.left.id, compareFirsts(result, one.outcome)])
    );
  return { evaluators: of('evaluator'), criteria: of('criterion') };
}

export function compareFirsts(official: Outcome, without: Outcome): FirstWithout {
  const before = firstsOf(official);
  const after = firstsOf(without);
  const same = before.certain === after.certain && before.ids.join(' ') === after.ids.join(' ');
  if (same) return { kind: 'same' };
  // Where nobody is left to rank there is nothing to be open about.
  if (after.certain || after.ids.length === 0) return { kind: 'other', candidates: after.ids };
  return { kind: 'open', candidates: after.ids, wasOpen: !before.certain };
}

/** Who stands first, or may: sorted by id. Certain where the outcome gives them the first place, alone or shared. */
function firstsOf({ candidates }: Outcome): { readonly certain: boolean; readonly ids: readonly string[] } {
  const placed = candidates.filter(({ place }) => place === 1).map(({ id }) => id);
  if (placed.length > 0) return { certain: true, ids: placed.sort() };
  return {
    certain: false,
    ids: candidates
      .filter(({ rank }) => rank?.best === 1)
      .map(({ id }) => id)
      .sort()
  };
}
