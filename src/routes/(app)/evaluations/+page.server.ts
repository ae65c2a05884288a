import { ask } from '#lib/app/ask.server.ts';
import { listEvaluations } from '#lib/server/queries/evaluation/list-evaluations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = event.url.searchParams;
  const view = {
    state: params.get('state') ?? '',
    text: params.get('q') ?? '',
    sort: params.get('sort') ?? '',
    descending: params.get('desc') === '1'
  };
  return {
    ...view,
    list: await ask(event, listEvaluations, {
      ...(view.state === '' ? {} : { state: view.state }),
      ...(view.sort === '' ? {} : { sort: view.sort, descending: view.descending }),
      text: view.text,
      page: Number(params.get('page') ?? '1') || 1
    })
  };
};
