import { m } from '#lib/paraglide/messages.js';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';

/** One thing that sealing fixes, and whether the plan has it. */
export interface SealPart {
  readonly done: boolean;
  readonly text: string;
}

export function sealParts(view: EvaluationView): readonly SealPart[] {
  const evaluators = view.panel.filter(({ role }) => role === 'evaluator');
  const criteria = view.groups.flatMap((group) => group.criteria);
  const min = Math.max(1, view.rules.minEvaluators);
  const namesOf = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ');
  return [
    {
      done: true,
      text: m.evaluation_seal_criteria({
        code: view.criteriaSet.code,
        version: view.criteriaSet.version,
        count: criteria.length,
        gates: criteria.filter(({ gate }) => gate).length
      })
    },
    {
      done: view.candidates.length >= 2,
      text:
        view.candidates.length === 0
          ? m.evaluation_seal_no_candidates()
          : m.evaluation_seal_candidates({ count: view.candidates.length, names: namesOf(view.candidates) })
    },
    {
      done: evaluators.length >= min,
      text:
        evaluators.length === 0
          ? m.evaluation_seal_no_evaluators({ min })
          : m.evaluation_seal_evaluators({ count: evaluators.length, names: namesOf(evaluators), min })
    },
    { done: true, text: m.evaluation_seal_rules({ gap: view.rules.gapInLevels }) }
  ];
}
