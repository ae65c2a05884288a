import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { relistProduct } from '#lib/server/commands/product/relist-product.ts';
import { retireProduct } from '#lib/server/commands/product/retire-product.ts';
import { viewProduct } from '#lib/server/queries/product/view-product.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await ask(event, viewProduct, { slug: event.params.slug })
});

const FORM = {
  fields: { product: 'text', revision: 'integer', reason: 'text' },
  then: ({ slug }: { readonly slug: string }): string => href(`/products/${slug}`)
} as const;

export const actions: Actions = {
  retire: (event) => act(event, retireProduct, FORM),
  relist: (event) => act(event, relistProduct, FORM)
};
