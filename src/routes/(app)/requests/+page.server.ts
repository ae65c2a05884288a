import { ask } from '#lib/app/ask.server.ts';
import { listRequests } from '#lib/server/queries/request/list-requests.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = event.url.searchParams;
  const sort = params.get('sort') ?? undefined;
  return {
    list: await ask(event, listRequests, {
      state: params.get('state') ?? undefined,
      sort,
      ...(params.has('desc') ? { descending: params.get('desc') === '1' } : {}),
      page: Number(params.get('page') ?? '1') || 1
    }),
    state: params.get('state') ?? '',
    sort: sort ?? '',
    descending: params.get('desc') === '1'
  };
};
