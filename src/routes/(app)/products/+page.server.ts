import { ask } from '#lib/app/ask.server.ts';
import { listProducts } from '#lib/server/queries/product/list-products.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = event.url.searchParams;
  const text = params.get('q') ?? '';
  const sort = params.get('sort');
  const input = {
    text,
    categories: params.getAll('category'),
    licences: params.getAll('licence'),
    deployments: params.getAll('deployment'),
    retired: params.has('retired'),
    sort: sortOf(sort, text),
    page: Number(params.get('page') ?? '1') || 1
  };
  return { list: await ask(event, listProducts, input), input };
};

function sortOf(asked: string | null, text: string): 'name' | 'recent' | 'relevance' {
  if (asked === 'recent' || asked === 'name') return asked;
  return text.trim() === '' ? 'name' : 'relevance';
}
