import type { Services } from '../../services.ts';

/** The published report of an evaluation, which everybody with an account may read; the newest, where there are more. */
export async function publishedReport(
  services: Services,
  evaluation: string | undefined
): Promise<{ readonly slug: string; readonly number: string } | null> {
  if (evaluation === undefined) return null;
  const { items } = await services.store.list('reports', {
    where: [
      { field: 'evaluation', is: evaluation },
      { field: 'state', is: 'published' }
    ],
    sort: [{ field: 'createdAt', direction: 'desc' }],
    limit: 1
  });
  const [report] = items;
  return report === undefined ? null : { slug: report.slug, number: report.number };
}
