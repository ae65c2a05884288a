import type { EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';
import type { CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { OutcomeDocument } from '#lib/domain/evaluation/outcome-document.ts';
import type { Robustness } from '#lib/domain/evaluation/robustness-of.ts';
import type { Services } from '../../services.ts';

export interface ResultDocuments {
  readonly criteriaSet: CriteriaSet;
  readonly outcome: OutcomeDocument;
  readonly problem: EvaluationProblem;
  readonly result: Outcome;
  readonly robustness: Robustness;
}

/** The stored result of an evaluation; undefined while its round is open. Who may see it is the caller's to ask. */
export async function loadResultDocuments(
  services: Services,
  evaluation: Evaluation
): Promise<ResultDocuments | undefined> {
  if (evaluation.outcome === undefined) return undefined;
  const [outcome, criteriaSet] = await Promise.all([
    services.store.get('outcomes', evaluation.outcome),
    services.store.get('criteria-sets', evaluation.criteriaSet.id)
  ]);
  if (outcome === undefined || criteriaSet === undefined) return undefined;
  return {
    criteriaSet,
    outcome,
    // What was computed by this registry from its own documents; its digest stands beside it.
    problem: outcome.problem as unknown as EvaluationProblem,
    result: outcome.result as unknown as Outcome,
    robustness: outcome.robustness as unknown as Robustness
  };
}
