import { dayAt } from '#lib/text/instants.ts';
import type { Fact, FactName } from '#lib/domain/product/facts.ts';
import type { Product } from '#lib/domain/product/product.ts';
import { sortVietnamese } from '#lib/text/sort.ts';
import { bySlug } from '../by-slug.ts';
import { answer, type Query } from '../query.ts';
import { FACT_GROUPS, factLine, type FactGroup, type FactView } from './fact-view.ts';
import { productCard, type ProductCard } from './product-card.ts';
import { evaluationsByProduct, type ProductEvaluation } from './product-evaluations.ts';

export const COMPARE_AT_MOST = 6;

export interface ComparisonRow {
  readonly name: FactName;
  readonly cells: readonly (FactView | null)[];
  readonly verdict: FactVerdict;
  /** Index of the one that stands alone against the others, where there is exactly one. */
  readonly odd: number | null;
}

/**
 * How a fact stands across products. `same`: known of all, and equal; `differs`: two of the known values are not equal;
 * `unknown`: too little is known to tell; `own`: a name, an address or a release, which every product has its own of.
 */
export type FactVerdict = 'same' | 'differs' | 'unknown' | 'own';

/** Facts that tell products apart by their nature: that they are not equal says nothing of the products. */
const OWN: ReadonlySet<FactName> = new Set([
  'description',
  'supplier',
  'website',
  'repository',
  'documentation',
  'latestVersion',
  'latestRelease'
]);

export interface Comparison {
  readonly products: readonly (ProductCard & { readonly evaluations: readonly ProductEvaluation[] })[];
  readonly groups: readonly { readonly group: FactGroup; readonly rows: readonly ComparisonRow[] }[];
  readonly choices: readonly { readonly slug: string; readonly name: string }[];
  /** Addresses that were asked for and name nothing. */
  readonly missing: readonly string[];
  /** ISO day on which it was read; a printed comparison says so. */
  readonly today: string;
}

/** Facts of 2 to 6 products side by side. An unknown is shown as unknown; it is neither equal nor a difference. */
export const compareProducts: Query<{ readonly slugs: readonly string[] }, Comparison> = async (
  services,
  actor,
  { slugs }
) => {
  const today = dayAt(services.clock().toISOString());
  const wanted = [...new Set(slugs)].slice(0, COMPARE_AT_MOST);
  const found = await Promise.all(wanted.map((slug) => bySlug(services, 'products', slug)));
  const products = found.filter((product) => product !== undefined);
  const listed = await services.store.list('products', {
    where: [{ field: 'state', is: 'listed' }],
    limit: 10_000
  });
  const evaluations = await evaluationsByProduct(services, actor);
  return answer({
    products: products.map((product) => ({
      ...productCard(product, today),
      evaluations: evaluations.get(product.id) ?? []
    })),
    groups: (Object.keys(FACT_GROUPS) as FactGroup[])
      .map((group) => ({
        group,
        rows: FACT_GROUPS[group]
          .map((name) => comparisonRow(products, name))
          .filter(({ cells }) => cells.some((cell) => cell !== null))
      }))
      .filter(({ rows }) => rows.length > 0),
    choices: sortVietnamese(listed.items, ({ name }) => name).map(({ slug, name }) => ({ slug, name })),
    missing: wanted.filter((_, index) => found[index] === undefined),
    today
  });
};

function comparisonRow(products: readonly Product[], name: FactName): ComparisonRow {
  const cells = products.map((product) => factLine(product, name, () => '').shown);
  const keys = cells.map((cell) => (cell === null ? null : comparable(cell.value)));
  const verdict = OWN.has(name) ? 'own' : verdictOf(keys);
  return { name, cells, verdict, odd: verdict === 'differs' ? oddOne(keys) : null };
}

/** Lists are compared as sets: the order in which somebody typed languages says nothing. */
const comparable = (value: Fact['value']): string =>
  JSON.stringify(Array.isArray(value) ? [...(value as readonly string[])].sort() : value);

type Key = string | null;

const isKnown = (key: Key): key is string => key !== null;

function verdictOf(keys: readonly Key[]): 'same' | 'differs' | 'unknown' {
  if (new Set(keys.filter(isKnown)).size > 1) return 'differs';
  return keys.every(isKnown) ? 'same' : 'unknown';
}

/** The one known value against at least two others that agree; what is unknown stands apart from nothing. */
function oddOne(keys: readonly Key[]): number | null {
  const known = keys.filter(isKnown);
  const alone = keys.flatMap((key, index) =>
    isKnown(key) && known.filter((one) => one === key).length === 1 ? index : []
  );
  const [odd] = alone;
  if (known.length < 3 || odd === undefined || alone.length > 1) return null;
  return new Set(known.filter((key) => key !== keys[odd])).size === 1 ? odd : null;
}
