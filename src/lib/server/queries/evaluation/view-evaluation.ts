import type { Outcome } from '#lib/decision/outcome/index.ts';
import { isOnPanel, type EvaluationBody, type PanelMember } from '#lib/domain/evaluation/evaluation.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import type { PanelRules } from '#lib/domain/criteria/criteria-set.ts';
import type { Report } from '#lib/domain/report/report.ts';
import { mayReadRequest } from '../../policies/request-reading.ts';
import { mayFollowProgress, mayReadResult, mayReadSheets, mayReadTrail } from '../../policies/evaluation-reading.ts';
import { mayExportRecord } from '../../policies/record-reading.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { candidateNames, type CandidateName } from './candidate-names.ts';
import { declaredBars, type DeclaredBar } from './declared-bars.ts';
import { criteriaOutline, type OutlineGroup } from './criteria-outline.ts';
import { evaluationActs, type EvaluationActs } from './evaluation-acts.ts';
import { evaluationHead, type EvaluationHead } from './evaluation-head.ts';
import { gateMatters, type GateMatter } from './gate-matters.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { linkedRequests } from './linked-requests.ts';
import { overdueBy, type Overdue } from './overdue-by.ts';
import { reachedState, type CourseState } from './reached-state.ts';
import { scoringProgress, type EvaluatorProgress } from './scoring-progress.ts';

export interface EvaluationView extends EvaluationHead {
  /** The step it is at, or had come to when it was cancelled or withdrawn. */
  readonly reached: CourseState;
  readonly purpose: LocalText;
  /** When it was last changed; UTC, ISO 8601. */
  readonly savedAt: string;
  readonly criteriaSet: {
    readonly slug: string;
    readonly code: string;
    readonly version: string;
    readonly title: LocalText;
    readonly digest: string;
  };
  readonly groups: readonly OutlineGroup[];
  readonly rules: PanelRules;
  readonly candidates: readonly CandidateName[];
  readonly panel: readonly (Omit<PanelMember, 'member'> & { readonly member: string; readonly name: string })[];
  /** Who does not score what because of a declared interest, for those who may read why. */
  readonly bars: readonly DeclaredBar[];
  readonly deadline: string | null;
  /** Set while scoring goes on past the deadline. */
  readonly overdue: Overdue | null;
  readonly seal: { readonly at: string; readonly by: string; readonly digest: string } | null;
  readonly requests: readonly { readonly slug: string; readonly code: string; readonly title: string }[];
  /** Of everybody who scores; null for readers whom it does not concern. Never a score. */
  readonly progress: readonly (EvaluatorProgress & { readonly name: string })[] | null;
  /** The reader's own sheet. */
  readonly mine: EvaluatorProgress | null;
  /** Null while there is nothing to show, or it is not for the reader. */
  readonly gates: readonly GateMatter[] | null;
  /** For the chair who concludes: what the result allows to recommend, first to last. */
  readonly ranked: readonly string[] | null;
  readonly conclusion: (Omit<NonNullable<EvaluationBody['conclusion']>, 'by'> & { readonly by: string }) | null;
  readonly published: { readonly by: string; readonly at: string } | null;
  readonly cancelled: { readonly reason: string; readonly by: string; readonly at: string } | null;
  /** Reports of it that the reader may read, newest first. */
  readonly reports: readonly Pick<Report, 'slug' | 'number' | 'state' | 'language'>[];
  readonly names: Readonly<Record<string, string>>;
  readonly reads: {
    readonly result: boolean;
    readonly sheets: boolean;
    readonly trail: boolean;
    /** The record to be verified elsewhere. */
    readonly record: boolean;
  };
  readonly may: EvaluationActs;
}

/** One evaluation with its rules, its panel, how far it is, and what the reader may do next. */
export const viewEvaluation: Query<{ readonly slug: string }, EvaluationView> = async (services, asker, { slug }) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  const criteriaSet = await services.store.get('criteria-sets', evaluation.criteriaSet.id);
  if (criteriaSet === undefined) return denied(refuse('not-found'));

  const reads = {
    result: mayReadResult(actor, evaluation),
    sheets: mayReadSheets(actor, evaluation),
    trail: mayReadTrail(actor, evaluation) || isOnPanel(evaluation, actor.id),
    record: mayExportRecord(actor, evaluation)
  };
  const may = evaluationActs(actor, evaluation);
  // Who is to confirm a decision on a gate has to know how that gate stands; the rest of the result stays closed to them.
  const asked = may.confirmGate && !reads.result;
  const outcome =
    (reads.result || asked) && evaluation.outcome !== undefined
      ? await services.store.get('outcomes', evaluation.outcome)
      : undefined;
  const result = outcome?.result as unknown as Outcome | undefined;
  const progress =
    evaluation.round === undefined || evaluation.state === 'cancelled'
      ? []
      : await scoringProgress(services, evaluation, criteriaSet);
  const gates = result === undefined ? null : gateMatters(evaluation, criteriaSet, result, asked ? 'asked' : 'all');
  const requests = await linkedRequests(services, evaluation.id);
  const reports = await services.store.list('reports', {
    where: [{ field: 'evaluation', is: evaluation.id }],
    sort: [{ field: 'number', direction: 'desc' }]
  });
  const people = await namesOf(services, [
    ...evaluation.panel.map(({ member }) => member),
    ...evaluation.gateDecisions.flatMap(({ by, confirmedBy }) => [by, confirmedBy]),
    evaluation.seal?.by,
    evaluation.conclusion?.by,
    evaluation.published?.by,
    evaluation.cancelled?.by
  ]);
  const name = (id: string): string => people.get(id)?.name ?? '';
  const { deadline, conclusion } = evaluation;

  return answer({
    ...evaluationHead(evaluation),
    reached: reachedState(evaluation),
    purpose: evaluation.purpose,
    savedAt: evaluation.updatedAt,
    criteriaSet: {
      slug: criteriaSet.slug,
      code: criteriaSet.code,
      version: criteriaSet.version,
      title: criteriaSet.title,
      digest: evaluation.criteriaSet.digest
    },
    groups: criteriaOutline(criteriaSet),
    rules: evaluation.panelRules,
    candidates: await candidateNames(services, evaluation),
    panel: evaluation.panel.map((seat) => ({ ...seat, name: name(seat.member) })),
    bars: await declaredBars(services, actor, evaluation),
    deadline: deadline ?? null,
    overdue: overdueBy(evaluation, services.clock().toISOString()),
    seal: evaluation.seal ?? null,
    requests: requests.flatMap((request) =>
      mayReadRequest(actor, request) ? [{ slug: request.slug, code: request.code, title: request.title }] : []
    ),
    progress: mayFollowProgress(actor) ? progress.map((one) => ({ ...one, name: name(one.member) })) : null,
    mine: progress.find(({ member }) => member === actor.id) ?? null,
    gates,
    ranked: may.conclude && result !== undefined ? result.order : null,
    conclusion: conclusion === undefined ? null : { ...conclusion, by: name(conclusion.by) },
    published: evaluation.published ?? null,
    cancelled: evaluation.cancelled ?? null,
    reports: reports.items
      .filter((report) => mayReadReport(actor, report))
      .map(({ slug: address, number, state, language }) => ({ slug: address, number, state, language })),
    names: Object.fromEntries([...people].map(([id, person]) => [id, person.name])),
    reads,
    may
  });
};
