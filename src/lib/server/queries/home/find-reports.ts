import type { Actor } from '#lib/domain/people/actor.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import type { Services } from '../../services.ts';
import { hasWords } from './has-words.ts';
import type { Found } from './found.ts';

/** Reports that the reader may see, by number or title, newest first. */
export async function findReports({ store }: Services, actor: Actor, text: string): Promise<readonly Found[]> {
  const { items } = await store.list('reports', { sort: [{ field: 'number', direction: 'desc' }], limit: 100_000 });
  return items
    .filter((report) => mayReadReport(actor, report) && hasWords(`${report.number} ${report.title}`, text))
    .map(({ slug, number, title }) => ({ slug, code: number, title: { vi: title }, note: null }));
}
