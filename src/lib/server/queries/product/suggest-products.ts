import { dayAt } from '#lib/text/instants.ts';
import type { Category } from '#lib/domain/product/categories.ts';
import { fold } from '#lib/text/fold.ts';
import { tokens } from '#lib/text/tokens.ts';
import type { Services } from '../../services.ts';
import { productCard, standingsInForce, type ProductCard } from './product-card.ts';

/**
 * Products that may answer a need already: those of its category, those that are recommended or in use first, then
 * those that its words find.
 */
export async function suggestProducts(
  services: Services,
  need: { readonly text: string; readonly category?: Category },
  most = 5
): Promise<readonly ProductCard[]> {
  const today = dayAt(services.clock().toISOString());
  const listed = { field: 'state', is: 'listed' } as const;
  const ofCategory =
    need.category === undefined
      ? []
      : (await services.store.list('products', { where: [listed, { field: 'categories', is: need.category }] })).items;
  const found = await services.store.search('products', { text: need.text, where: [listed], limit: most });
  // One word of many in common is chance, and so is a word found by a slip ("lịch họp" is not "tích hợp"): nothing is
  // better than noise.
  const asked = [...new Set(tokens(need.text).map(({ text }) => fold(text)))];
  const near = found.hits.filter(({ matched }) => {
    const alike = asked.filter((word) => matched.some((one) => one.startsWith(word))).length;
    return alike >= Math.max(1, Math.ceil(asked.length * 0.6));
  });
  const byWords = await Promise.all(near.map(({ id }) => services.store.get('products', id)));
  const merits = (product: (typeof ofCategory)[number]): number =>
    standingsInForce(product, today).filter(({ verdict }) => verdict !== 'not-recommended').length * 10 +
    product.uses.length;
  const ranked = [...ofCategory].sort((a, b) => merits(b) - merits(a));
  const all = new Map(
    [...ranked, ...(need.category === undefined ? byWords : [])].flatMap((product) =>
      product === undefined ? [] : [[product.id, product] as const]
    )
  );
  return [...all.values()].slice(0, most).map((product) => productCard(product, today));
}
