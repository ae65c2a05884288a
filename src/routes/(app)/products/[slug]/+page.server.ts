import { ask } from '#lib/app/ask.server.ts';
import { viewProduct } from '#lib/server/queries/product/view-product.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await ask(event, viewProduct, { slug: event.params.slug })
});
