import type { Actor } from '#lib/domain/people/actor.ts';
import type { Report } from '#lib/domain/report/report.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import type { Services } from '../../services.ts';
import { bySlug } from '../by-slug.ts';
import { answer, denied, type Answer } from '../query.ts';

/**
 * A report that the reader may read. One that is kept from them is answered as one that is not there: numbers run in a
 * series, and nobody is to find out by trying which reports are being written.
 */
export async function readableReport(
  services: Services,
  actor: Actor | undefined,
  slug: string
): Promise<Answer<{ readonly actor: Actor; readonly report: Report }>> {
  if (actor === undefined) return denied(refuse('sign-in'));
  const report = await bySlug(services, 'reports', slug);
  if (report === undefined || !mayReadReport(actor, report)) return denied(refuse('not-found'));
  return answer({ actor, report });
}
