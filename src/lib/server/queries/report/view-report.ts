import { isReportDocument, type ReportDocument } from '#lib/documents/model/document.ts';
import { chairOf, isOnPanel, type EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import { forceOn } from '#lib/domain/legal/legal-basis.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { ReportState } from '#lib/domain/report/report.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { digestOf } from '../../ledger/digest.ts';
import { mayExportRecord } from '../../policies/record-reading.ts';
import type { Services } from '../../services.ts';
import { answer, denied, type Query } from '../query.ts';
import { withNames } from './name-tokens.ts';
import { readableReport } from './readable-report.ts';
import { reportCourse, type ReportCourse } from './report-course.ts';

export interface ReportView {
  readonly id: string;
  readonly revision: number;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly language: 'vi' | 'en';
  readonly state: ReportState;
  readonly illustration: boolean;
  readonly date: string;
  readonly digest: string;
  /** The stored blocks still have the digest that was recorded, and the outcome is still the one reported. */
  readonly checks: { readonly blocks: boolean; readonly outcome: boolean; readonly gates: boolean };
  /** Numbers of bases that the standard names and the report does not cite: their text was not read, or is doubtful. */
  readonly basesToCheck: readonly string[];
  readonly course: ReportCourse;
  readonly evaluation: {
    readonly id: string;
    readonly slug: string;
    readonly code: string;
    readonly title: LocalText;
    readonly state: EvaluationState;
  };
  readonly document: ReportDocument;
  readonly may: {
    readonly submit: boolean;
    readonly review: boolean;
    readonly publish: boolean;
    /** Make another in its place that says how the objection was met. */
    readonly replace: boolean;
    /** Take the whole record away. */
    readonly export: boolean;
  };
}

/** One report: its sheets as data, what was checked before signing, and what the reader may do with it. */
export const viewReport: Query<{ readonly slug: string }, ReportView> = async (services, reader, { slug }) => {
  const known = await readableReport(services, reader, slug);
  if (!known.ok) return known;
  const { actor, report } = known.value;
  const evaluation = await services.store.get('evaluations', report.evaluation);
  if (evaluation === undefined || !isReportDocument(report.document)) return denied(refuse('not-found'));
  const outcome =
    evaluation.outcome === undefined ? undefined : await services.store.get('outcomes', evaluation.outcome);
  const chair = chairOf(evaluation) === actor.id;
  const second = !isOnPanel(evaluation, actor.id);
  return answer({
    id: report.id,
    revision: report.revision,
    slug: report.slug,
    number: report.number,
    title: report.title,
    language: report.language,
    state: report.state,
    illustration: report.illustration,
    date: report.date,
    digest: report.digest,
    checks: {
      blocks: digestOf(report.document) === report.digest,
      outcome: outcome?.digest === report.outcomeDigest,
      gates: evaluation.gateDecisions.every(({ confirmedBy }) => confirmedBy !== undefined)
    },
    basesToCheck: await basesToCheck(services, evaluation.criteriaSet.id, report.date),
    course: await reportCourse(services, actor, report),
    evaluation: {
      id: evaluation.id,
      slug: evaluation.slug,
      code: evaluation.code,
      title: evaluation.title,
      state: evaluation.state
    },
    document: await withNames(services, report.document),
    may: {
      submit: chair && report.state === 'draft',
      review: second && hasRole(actor, 'committee') && report.state === 'submitted',
      publish:
        second &&
        hasRole(actor, 'lead', 'committee') &&
        report.state === 'approved' &&
        evaluation.state === 'published',
      replace: chair && hasRole(actor, 'lead') && report.state === 'returned',
      export: mayExportRecord(actor, evaluation)
    }
  });
};

async function basesToCheck(services: Services, criteriaSet: string, date: string): Promise<readonly string[]> {
  const set = await services.store.get('criteria-sets', criteriaSet);
  const bases = await services.store.list('legal-bases', {
    where: [{ field: 'slug', in: set?.legalBases ?? [] }],
    limit: 1000
  });
  const read = new Set(['text-read', 'official-page']);
  return bases.items
    .filter((basis) => !read.has(basis.verified) || forceOn(basis, date) === 'to-check')
    .map(({ number }) => number);
}
