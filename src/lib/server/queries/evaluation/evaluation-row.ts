import {
  evaluatorsOf,
  type Evaluation,
  type EvaluationState,
  type PanelMember
} from '#lib/domain/evaluation/evaluation.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Services } from '../../services.ts';
import { overdueBy, type Overdue } from './overdue-by.ts';

/** An evaluation as a line of a list. */
export interface EvaluationRow {
  readonly slug: string;
  readonly code: string;
  readonly title: LocalText;
  readonly state: EvaluationState;
  readonly illustration: boolean;
  readonly criteriaSet: { readonly code: string; readonly version: string };
  readonly candidates: number;
  readonly evaluators: number;
  /** Sheets handed in, while scoring; null otherwise. */
  readonly submitted: number | null;
  readonly deadline: string | null;
  /** Set while scoring goes on past the deadline. */
  readonly overdue: Overdue | null;
  /** The reader's own seat on the panel. */
  readonly seat: PanelMember['role'] | null;
  readonly updatedAt: string;
}

export async function evaluationRow(services: Services, actor: Actor, evaluation: Evaluation): Promise<EvaluationRow> {
  const { deadline, state } = evaluation;
  return {
    slug: evaluation.slug,
    code: evaluation.code,
    title: evaluation.title,
    state,
    illustration: evaluation.illustration,
    criteriaSet: { code: evaluation.criteriaSet.code, version: evaluation.criteriaSet.version },
    candidates: evaluation.candidates.length,
    evaluators: evaluatorsOf(evaluation).length,
    submitted: state === 'scoring' ? await submittedOf(services, evaluation) : null,
    deadline: deadline ?? null,
    overdue: overdueBy(evaluation, services.clock().toISOString()),
    seat: evaluation.panel.find((one) => one.member === actor.id)?.role ?? null,
    updatedAt: evaluation.updatedAt
  };
}

async function submittedOf(services: Services, evaluation: Evaluation): Promise<number> {
  const counted = new Set<string>(evaluatorsOf(evaluation));
  const round = evaluation.round === undefined ? undefined : await services.store.get('rounds', evaluation.round);
  const sheets = await Promise.all((round?.sheets ?? []).map((id) => services.store.get('sheets', id)));
  return sheets.filter((sheet) => sheet?.state === 'submitted' && counted.has(sheet.member)).length;
}
