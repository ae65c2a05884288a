import { computeOutcome } from '../outcome/compute-outcome.ts';
import type { EvaluationProblem } from '../outcome/types.ts';
import { type KendallW, kendallW } from './kendall-w.ts';

/** What each evaluator alone would have ranked, and how far that agrees. */
export interface EvaluatorRankings {
  /** Totals (0..100) by one evaluator's scores alone: a row a candidate in play, a column an evaluator; null if open. */
  readonly totals: readonly { readonly candidate: string; readonly byEvaluator: readonly (number | null)[] }[];
  /** Concordance of the evaluators' rankings; null with under two evaluators or candidates that all of them judged. */
  readonly concordance: KendallW | null;
}

/**
 * What each evaluator alone would have ranked, by the same tree and weights, and how far these rankings agree
 * (Kendall's W, corrected for ties). Gates are set aside: it is about judgement, not about exclusion.
 *
 * @param inPlay ids of the candidates that are ranked
 * @returns totals 0..100 by candidate and evaluator, and W with its test
 * @throws DecisionError as `computeOutcome` and `kendallW` do
 * @see Kendall and Babington Smith (1939), The problem of m rankings, Annals of Mathematical Statistics 10(3), 275-287
 * @example evaluatorRankings(problem, ['A', 'B']).concordance?.w // 0.75
 */
export function evaluatorRankings(problem: EvaluationProblem, inPlay: readonly string[]): EvaluatorRankings {
  const columns = problem.evaluators.map(({ id }) => {
    const own: EvaluationProblem = {
      ...problem,
      evaluators: [{ id }],
      barred: problem.barred.filter(({ evaluator }) => evaluator === id),
      cells: problem.cells.filter(({ evaluator }) => evaluator === id),
      rules: { ...problem.rules, minEvaluators: 1, unknownPolicy: 'resolve' }
    };
    const { candidates } = computeOutcome(own);
    return new Map(
      candidates.map(({ id: candidate, shown }) => [candidate, shown.low === shown.high ? shown.low : null])
    );
  });
  const totals = inPlay.map((candidate) => ({
    candidate,
    byEvaluator: columns.map((column) => column.get(candidate) ?? null)
  }));
  const judged = totals.filter(({ byEvaluator }) => byEvaluator.every((total) => total !== null));
  const enough = columns.length > 1 && judged.length > 1;
  return { totals, concordance: enough ? kendallW(totals.map(({ byEvaluator }) => byEvaluator)) : null };
}
