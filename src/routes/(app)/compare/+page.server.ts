import { ask } from '#lib/app/ask.server.ts';
import { compareProducts } from '#lib/server/queries/product/compare-products.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const slugs = event.url.searchParams.getAll('p').filter((slug) => slug !== '');
  return {
    only: event.url.searchParams.get('only') === 'differs',
    comparison: await ask(event, compareProducts, { slugs }),
    asked: new Set(slugs).size
  };
};
