import { refuse } from '#lib/domain/shared/refusal.ts';
import { gatherRecord } from '../../ledger/record/gather-record.ts';
import type { ExportedRecord } from '../../ledger/record/record.ts';
import { mayExportRecord } from '../../policies/record-reading.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import { bySlug } from '../by-slug.ts';
import { answer, denied, type Query } from '../query.ts';

/** The record of a report: its blocks, and the record of the evaluation that it reports. Published or not. */
export const exportReport: Query<{ readonly slug: string }, ExportedRecord> = async (services, actor, { slug }) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const report = await bySlug(services, 'reports', slug);
  if (report === undefined) return denied(refuse('not-found'));
  const evaluation = await services.store.get('evaluations', report.evaluation);
  if (evaluation === undefined) return denied(refuse('not-found'));
  if (!mayReadReport(actor, report) || !mayExportRecord(actor, evaluation)) return denied(refuse('forbidden'));
  return answer(await gatherRecord(services, evaluation, report));
};
