import type { Answer, EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';
import { criteriaOf, type CriteriaSetContent, type Criterion } from '#lib/domain/criteria/criteria-set.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** Scores by candidate, criterion and evaluator, once the round is closed. */
export interface SheetScores {
  readonly evaluators: readonly { readonly id: string; readonly name: string }[];
  readonly candidates: readonly {
    readonly id: string;
    readonly rows: readonly {
      readonly criterion: string;
      readonly title: LocalText;
      readonly kind: Criterion['kind']['type'];
      /** In the order of the evaluators; null where one is barred. */
      readonly answers: readonly (Answer | null)[];
      /** What the panel's rule makes of them; null while unknown or not applicable. */
      readonly score: number | null;
      readonly state: 'known' | 'unknown' | 'not-applicable';
    }[];
  }[];
}

export function sheetScores(
  problem: EvaluationProblem,
  result: Outcome,
  criteria: Pick<CriteriaSetContent, 'tree'>,
  nameOf: (id: string) => string
): SheetScores {
  const known = new Map(criteriaOf(criteria).map(({ criterion }) => [criterion.code, criterion]));
  return {
    evaluators: problem.evaluators.map(({ id }) => ({ id, name: nameOf(id) })),
    candidates: result.candidates.map(({ id, contributions }) => ({
      id,
      rows: contributions.map(({ criterion, scores, score, state }) => ({
        criterion,
        title: known.get(criterion)?.title ?? { vi: criterion },
        kind: known.get(criterion)?.kind.type ?? 'rubric',
        answers: problem.evaluators.map(
          (evaluator) => scores.find((one) => one.evaluator === evaluator.id)?.score ?? null
        ),
        score,
        state
      }))
    }))
  };
}
