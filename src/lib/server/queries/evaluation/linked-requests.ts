import type { Request } from '#lib/domain/request/request.ts';
import type { Services } from '../../services.ts';

/**
 * The requests that an evaluation answers, by number. The link stands in the request alone: it may come after the
 * evaluation is sealed or published, which nothing may change any more.
 */
export async function linkedRequests(services: Services, evaluation: string): Promise<readonly Request[]> {
  const { items } = await services.store.list('requests', {
    where: [{ field: 'evaluation', is: evaluation }],
    sort: [{ field: 'code', direction: 'asc' }],
    limit: 10_000
  });
  return items;
}
