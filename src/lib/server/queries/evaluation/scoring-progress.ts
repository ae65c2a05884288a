import type { CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import { evaluatorsOf, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { askedCells } from '#lib/domain/evaluation/score-cell.ts';
import { barredFrom, type Sheet } from '#lib/domain/evaluation/sheet.ts';
import type { Services } from '../../services.ts';

/** How far one evaluator is: counts and times, never a score. */
export interface EvaluatorProgress {
  readonly member: string;
  readonly sheet: string;
  /** Candidates on which an interest was declared or denied, of all. */
  readonly declared: number;
  /** Ids of candidates from which the evaluator is barred by their own declaration. */
  readonly barred: readonly string[];
  readonly filled: number;
  readonly total: number;
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
}

/** The sheets of the evaluation's round, in the panel's order; none before scoring is opened. */
export async function sheetsOf(services: Services, evaluation: Evaluation): Promise<readonly Sheet[]> {
  const round = evaluation.round === undefined ? undefined : await services.store.get('rounds', evaluation.round);
  const sheets = await Promise.all((round?.sheets ?? []).map((id) => services.store.get('sheets', id)));
  return sheets.filter((sheet) => sheet !== undefined);
}

/** Progress of everybody who scores; heads of drafts tell how many cells are filled without opening them. */
export async function scoringProgress(
  services: Services,
  evaluation: Evaluation,
  criteriaSet: CriteriaSet
): Promise<readonly EvaluatorProgress[]> {
  const counted = new Set<string>(evaluatorsOf(evaluation));
  const heads = new Map((await services.drafts.heads(evaluation.id)).map((head) => [head.sheet, head]));
  return (await sheetsOf(services, evaluation))
    .filter((sheet) => counted.has(sheet.member))
    .map((sheet) => {
      const head = heads.get(sheet.id);
      const total = askedCells(evaluation, criteriaSet, sheet).length;
      return {
        member: sheet.member,
        sheet: sheet.id,
        declared: sheet.declarations.length,
        barred: [...barredFrom(sheet)],
        filled: sheet.state === 'submitted' || sheet.state === 'opened' ? total : Math.min(total, head?.filled ?? 0),
        total,
        savedAt: head?.savedAt ?? null,
        submittedAt: sheet.submittedAt ?? null
      };
    });
}
