import { isReportDocument, type ReportDocument } from '#lib/documents/model/document.ts';
import { chairOf, isOnPanel, type EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import { forceOn } from '#lib/domain/legal/legal-basis.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { ReportState } from '#lib/domain/report/report.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { digestOf } from '../../ledger/digest.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import type { Services } from '../../services.ts';
import { bySlug } from '../by-slug.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { withNames } from './name-tokens.ts';

export interface ReportView {
  readonly id: string;
  readonly revision: number;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly state: ReportState;
  readonly illustration: boolean;
  readonly date: string;
  readonly madeBy: string;
  readonly digest: string;
  /** The stored blocks still have the digest that was recorded, and the outcome is still the one reported. */
  readonly checks: { readonly blocks: boolean; readonly outcome: boolean; readonly gates: boolean };
  /** Numbers of bases that the standard names and the report does not cite: their text was not read, or is doubtful. */
  readonly basesToCheck: readonly string[];
  readonly returned: string | null;
  readonly evaluation: {
    readonly slug: string;
    readonly code: string;
    readonly title: LocalText;
    readonly state: EvaluationState;
  };
  readonly document: ReportDocument;
  readonly may: { readonly submit: boolean; readonly review: boolean; readonly publish: boolean };
}

/** One report: its sheets as data, what was checked before signing, and what the reader may do with it. */
export const viewReport: Query<{ readonly slug: string }, ReportView> = async (services, actor, { slug }) => {
  const report = await bySlug(services, 'reports', slug);
  if (report === undefined) return denied(refuse(actor === undefined ? 'sign-in' : 'not-found'));
  if (!mayReadReport(actor, report) || actor === undefined) {
    return denied(refuse(actor === undefined ? 'sign-in' : 'forbidden'));
  }
  const evaluation = await services.store.get('evaluations', report.evaluation);
  if (evaluation === undefined || !isReportDocument(report.document)) return denied(refuse('not-found'));
  const outcome =
    evaluation.outcome === undefined ? undefined : await services.store.get('outcomes', evaluation.outcome);
  const names = await namesOf(services, [report.createdBy]);
  const chair = chairOf(evaluation) === actor.id;
  const second = !isOnPanel(evaluation, actor.id);
  return answer({
    id: report.id,
    revision: report.revision,
    slug: report.slug,
    number: report.number,
    title: report.title,
    state: report.state,
    illustration: report.illustration,
    date: report.date,
    madeBy: names.get(report.createdBy)?.name ?? '',
    digest: report.digest,
    checks: {
      blocks: digestOf(report.document) === report.digest,
      outcome: outcome?.digest === report.outcomeDigest,
      gates: evaluation.gateDecisions.every(({ confirmedBy }) => confirmedBy !== undefined)
    },
    basesToCheck: await basesToCheck(services, evaluation.criteriaSet.id, report.date),
    returned: report.returned?.reason ?? null,
    evaluation: {
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
        second && hasRole(actor, 'lead', 'committee') && report.state === 'approved' && evaluation.state === 'published'
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
