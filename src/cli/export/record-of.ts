import type { Actor } from '#lib/domain/people/actor.ts';
import type { ExportedRecord } from '#lib/server/ledger/record/record.ts';
import { exportEvaluation } from '#lib/server/queries/evidence/export-evaluation.ts';
import { exportReport } from '#lib/server/queries/evidence/export-report.ts';
import type { Answer } from '#lib/server/queries/query.ts';
import type { Services } from '#lib/server/services.ts';
import type { Lang } from '#lib/text/language.ts';
import { reportOf } from '../report/report-of.ts';

/** What is asked for; `id` is an id or a slug. Of a report: its own, or that of an evaluation, whose latest one is meant. */
export interface RecordName {
  readonly kind: 'evaluation' | 'report';
  readonly id: string;
  readonly lang: Lang;
}

/** The record that a name means, if the actor may have it. */
export async function recordOf(
  services: Services,
  actor: Actor,
  { kind, id, lang }: RecordName
): Promise<Answer<ExportedRecord>> {
  if (kind === 'evaluation') return exportEvaluation(services, actor, { slug: id });
  const named = await reportOf(services, actor, id, lang);
  return exportReport(services, actor, { slug: named.ok ? named.value.id : id });
}
