import type { Actor } from '#lib/domain/people/actor.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadReport } from '#lib/server/policies/report-reading.ts';
import { bySlug } from '#lib/server/queries/by-slug.ts';
import { denied, type Answer } from '#lib/server/queries/query.ts';
import { viewReport, type ReportView } from '#lib/server/queries/report/view-report.ts';
import type { Services } from '#lib/server/services.ts';
import type { Lang } from '#lib/text/language.ts';

/**
 * The report that `subject` names: a report itself, or the latest one of an evaluation that the reader may see, in
 * their language if there is one.
 */
export async function reportOf(
  services: Services,
  actor: Actor,
  subject: string,
  lang: Lang
): Promise<Answer<ReportView>> {
  const own = await bySlug(services, 'reports', subject);
  if (own !== undefined) return viewReport(services, actor, { slug: own.id });
  const evaluation = await bySlug(services, 'evaluations', subject);
  if (evaluation === undefined) return denied(refuse('not-found'));
  const { items } = await services.store.list('reports', {
    where: [{ field: 'evaluation', is: evaluation.id }],
    sort: [{ field: 'number', direction: 'desc' }]
  });
  const readable = items.filter((one) => mayReadReport(actor, one) && one.state !== 'withdrawn');
  const chosen = readable.find(({ language }) => language === lang) ?? readable[0];
  return chosen === undefined ? denied(refuse('not-found')) : viewReport(services, actor, { slug: chosen.id });
}
