import type { EvaluationReportInput } from './input.ts';

type Panel = Pick<EvaluationReportInput, 'evaluators' | 'leftOut' | 'conflicts' | 'candidates'>;

/** Who was kept from scoring a candidate by an interest that they declared. */
export const isBarred = ({ conflicts }: Pick<Panel, 'conflicts'>, evaluator: string, candidate: string): boolean =>
  conflicts.some((one) => one.evaluator === evaluator && one.candidate === candidate);

/** Evaluators whose sheets count, in the panel's order: those who handed in and were not barred from every candidate. */
export function scorersOf(panel: Panel): readonly string[] {
  return [...panel.evaluators.keys()].filter(
    (evaluator) =>
      !panel.leftOut.includes(evaluator) &&
      [...panel.candidates.keys()].some((candidate) => !isBarred(panel, evaluator, candidate))
  );
}

/** Those of them who scored this candidate. */
export const scorersFor = (panel: Panel, candidate: string): readonly string[] =>
  scorersOf(panel).filter((evaluator) => !isBarred(panel, evaluator, candidate));
