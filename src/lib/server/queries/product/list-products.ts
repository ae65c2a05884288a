import { dayAt } from '#lib/text/instants.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import { CATEGORY_CODES, type Category } from '#lib/domain/product/categories.ts';
import type { Product } from '#lib/domain/product/product.ts';
import { sortVietnamese } from '#lib/text/sort.ts';
import type { Condition } from '../../store/port.ts';
import { answer, type Query } from '../query.ts';
import { productCard, type ProductCard } from './product-card.ts';
import { evaluationsByProduct, type ProductEvaluation } from './product-evaluations.ts';

export const PRODUCTS_A_PAGE = 20;

export interface ProductFacet {
  readonly name: 'category' | 'licence' | 'deployment';
  readonly options: readonly { readonly value: string; readonly count: number; readonly checked: boolean }[];
}

/** A product as a line of the catalogue. */
export interface ProductRow extends ProductCard {
  readonly evaluations: readonly ProductEvaluation[];
}

export interface ProductList {
  readonly rows: readonly ProductRow[];
  readonly total: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  readonly facets: readonly ProductFacet[];
  /** Words of the query as the index found them, folded, for marking. */
  readonly matched: readonly string[];
  readonly mayEdit: boolean;
}

export interface ProductListInput {
  readonly text: string;
  readonly categories: readonly string[];
  readonly licences: readonly string[];
  readonly deployments: readonly string[];
  readonly retired?: boolean;
  readonly sort: 'name' | 'recent' | 'relevance';
  readonly page: number;
}

/** The public catalogue: search that understands Vietnamese, facets with counts, pages. */
export const listProducts: Query<ProductListInput, ProductList> = async (services, actor, input) => {
  const today = dayAt(services.clock().toISOString());
  const shown: Condition = { field: 'state', in: input.retired === true ? ['retired'] : ['listed'] };
  const all = await services.store.list('products', { where: [shown], limit: 100_000 });
  const text = input.text.trim().slice(0, 200);
  const hits =
    text === '' ? undefined : await services.store.search('products', { text, where: [shown], limit: 100_000 });
  const matched = [...new Set(hits?.hits.flatMap((hit) => hit.matched) ?? [])];
  const candidates =
    hits === undefined
      ? all.items
      : inOrder(
          all.items,
          hits.hits.map(({ id }) => id)
        );
  const chosen = {
    category: new Set(input.categories),
    licence: new Set(input.licences),
    deployment: new Set(input.deployments)
  };
  const fits = (product: Product, except?: ProductFacet['name']): boolean =>
    (Object.keys(chosen) as ProductFacet['name'][]).every(
      (name) =>
        name === except || chosen[name].size === 0 || valuesOf(product, name).some((value) => chosen[name].has(value))
    );
  const found = candidates.filter((product) => fits(product));
  const sorted = hits === undefined || input.sort !== 'relevance' ? sortProducts(found, input.sort) : found;
  const pages = Math.max(1, Math.ceil(sorted.length / PRODUCTS_A_PAGE));
  const page = Math.min(Math.max(1, input.page), pages);
  const evaluations = await evaluationsByProduct(services, actor);
  return answer({
    rows: sorted
      .slice((page - 1) * PRODUCTS_A_PAGE, page * PRODUCTS_A_PAGE)
      .map((product) => ({ ...productCard(product, today), evaluations: evaluations.get(product.id) ?? [] })),
    total: sorted.length,
    all: all.total,
    page,
    pages,
    facets: (Object.keys(chosen) as ProductFacet['name'][]).map((name) => ({
      name,
      options: countValues(
        candidates.filter((product) => fits(product, name)),
        name,
        chosen[name]
      )
    })),
    matched,
    mayEdit: actor !== undefined && hasRole(actor, 'lead', 'curator')
  });
};

function inOrder(products: readonly Product[], ids: readonly string[]): readonly Product[] {
  const byId = new Map<string, Product>(products.map((product) => [product.id, product]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function valuesOf(product: Product, facet: ProductFacet['name']): readonly string[] {
  switch (facet) {
    case 'category':
      return product.categories;
    case 'licence': {
      const shown = product.facts.licence?.find((fact) => fact.shown)?.value;
      return shown === undefined ? [] : [shown];
    }
    case 'deployment':
      return product.facts.deployment?.find((fact) => fact.shown)?.value ?? [];
  }
}

function countValues(
  products: readonly Product[],
  facet: ProductFacet['name'],
  checked: ReadonlySet<string>
): ProductFacet['options'] {
  const counts = new Map<string, number>();
  for (const product of products) {
    for (const value of valuesOf(product, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  for (const value of checked) if (!counts.has(value)) counts.set(value, 0);
  return [...counts]
    .map(([value, count]) => ({ value, count, checked: checked.has(value) }))
    .sort((a, b) => b.count - a.count || rankOf(a.value) - rankOf(b.value) || (a.value < b.value ? -1 : 1));
}

const rankOf = (value: string): number => CATEGORY_CODES.indexOf(value as Category);

function sortProducts(products: readonly Product[], sort: ProductListInput['sort']): readonly Product[] {
  return sort === 'recent'
    ? [...products].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
    : sortVietnamese(products, ({ name }) => name);
}
