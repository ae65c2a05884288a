import { dayAt } from '#lib/text/instants.ts';
import type { Fact, FactName } from '#lib/domain/product/facts.ts';
import type { Product } from '#lib/domain/product/product.ts';
import { bySlug } from '../by-slug.ts';
import { answer, type Query } from '../query.ts';
import { FACT_GROUPS, factLine, type FactGroup, type FactView } from './fact-view.ts';
import { productCard, type ProductCard } from './product-card.ts';

export const COMPARE_AT_MOST = 6;

export interface ComparisonRow {
  readonly name: FactName;
  readonly cells: readonly (FactView | null)[];
  /** All candidates say the same (and it is known of all). */
  readonly same: boolean;
  /** Index of the one that stands alone against the others, where there is exactly one. */
  readonly odd: number | null;
}

export interface Comparison {
  readonly products: readonly ProductCard[];
  readonly groups: readonly { readonly group: FactGroup; readonly rows: readonly ComparisonRow[] }[];
  readonly choices: readonly { readonly slug: string; readonly name: string }[];
  /** Addresses that were asked for and name nothing. */
  readonly missing: readonly string[];
}

/** Facts of 2 to 6 products side by side. An unknown is shown as unknown; it is never "the same". */
export const compareProducts: Query<{ readonly slugs: readonly string[] }, Comparison> = async (
  services,
  _actor,
  { slugs }
) => {
  const today = dayAt(services.clock().toISOString());
  const wanted = [...new Set(slugs)].slice(0, COMPARE_AT_MOST);
  const found = await Promise.all(wanted.map((slug) => bySlug(services, 'products', slug)));
  const products = found.filter((product) => product !== undefined);
  const listed = await services.store.list('products', {
    where: [{ field: 'state', is: 'listed' }],
    sort: [{ field: 'name', direction: 'asc' }],
    limit: 2000
  });
  return answer({
    products: products.map((product) => productCard(product, today)),
    groups: (Object.keys(FACT_GROUPS) as FactGroup[])
      .map((group) => ({
        group,
        rows: FACT_GROUPS[group]
          .map((name) => comparisonRow(products, name))
          .filter(({ cells }) => cells.some((cell) => cell !== null))
      }))
      .filter(({ rows }) => rows.length > 0),
    choices: listed.items.map(({ slug, name }) => ({ slug, name })),
    missing: wanted.filter((_, index) => found[index] === undefined)
  });
};

function comparisonRow(products: readonly Product[], name: FactName): ComparisonRow {
  const cells = products.map((product) => factLine(product, name, () => '').shown);
  const keys = cells.map((cell) => (cell === null ? null : comparable(cell.value)));
  return { name, cells, same: keys.every((key) => key !== null && key === keys[0]), odd: oddOne(keys) };
}

/** Lists are compared as sets: the order in which somebody typed languages says nothing. */
const comparable = (value: Fact['value']): string =>
  JSON.stringify(Array.isArray(value) ? [...(value as readonly string[])].sort() : value);

function oddOne(keys: readonly (string | null)[]): number | null {
  if (keys.length < 3) return null;
  const alone = keys.flatMap((key, index) => (keys.filter((other) => other === key).length === 1 ? [index] : []));
  const others = new Set(keys.filter((_, index) => index !== alone[0]));
  return alone.length === 1 && others.size === 1 ? (alone[0] ?? null) : null;
}
