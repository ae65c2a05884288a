import { dayAt } from '#lib/text/instants.ts';
import type { Category } from '#lib/domain/product/categories.ts';
import { shownFact } from '#lib/domain/product/facts.ts';
import type { Product, ProductState, Standing } from '#lib/domain/product/product.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Services } from '../../services.ts';

/** A product as a line of a list or a small card. */
export interface ProductCard {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: ProductState;
  readonly summary: LocalText;
  readonly categories: readonly Category[];
  readonly licence: string | null;
  readonly vietnameseInterface: boolean | null;
  readonly standings: readonly {
    readonly purpose: LocalText;
    readonly verdict: Standing['verdict'];
    readonly illustration: boolean;
  }[];
  readonly uses: number;
  /** Offered as a platform that offices share. */
  readonly shared: boolean;
}

/** Standings that hold on a day. */
export const standingsInForce = (product: Product, day: string): readonly Standing[] =>
  product.standings.filter(({ validUntil }) => validUntil === undefined || validUntil >= day);

export function productCard(product: Product, today: string): ProductCard {
  return {
    id: product.id,
    slug: product.slug,
    name: product.name,
    state: product.state,
    summary: product.summary,
    categories: product.categories,
    licence: shownFact(product.facts, 'licence')?.value ?? null,
    vietnameseInterface: shownFact(product.facts, 'vietnameseInterface')?.value ?? null,
    standings: standingsInForce(product, today).map(({ purpose, verdict, illustration }) => ({
      purpose,
      verdict,
      illustration
    })),
    uses: product.uses.filter(({ until }) => until === undefined || until >= today).length,
    shared: shownFact(product.facts, 'acquisition')?.value.includes('shared-platform') === true
  };
}

/** Cards of products by id, in the order asked; ids that are gone are left out. */
export async function productCards(services: Services, ids: readonly string[]): Promise<readonly ProductCard[]> {
  const today = dayAt(services.clock().toISOString());
  const products = await Promise.all(ids.map((id) => services.store.get('products', id)));
  return products.flatMap((product) => (product === undefined ? [] : [productCard(product, today)]));
}
