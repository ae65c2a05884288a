import { dayAt } from '#lib/text/instants.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { shownFact } from '#lib/domain/product/facts.ts';
import type { ProductState } from '#lib/domain/product/product.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { sortVietnamese } from '#lib/text/sort.ts';
import type { Services } from '../../services.ts';
import { bySlug } from '../by-slug.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { FACT_GROUPS, factAuthors, factLine, type FactGroup, type FactLine } from './fact-view.ts';
import { productCard, type ProductCard } from './product-card.ts';
import { productResult, type ProductResult } from './product-result.ts';
import { evaluationsByProduct, type ProductEvaluation } from './product-evaluations.ts';

export interface ProductView {
  readonly card: ProductCard;
  readonly revision: number;
  readonly state: ProductState;
  readonly stateReason: string | null;
  readonly mergedInto: { readonly slug: string; readonly name: string } | null;
  readonly aliases: readonly string[];
  readonly alternativesTo: readonly string[];
  readonly description: LocalText | null;
  readonly groups: readonly { readonly group: FactGroup; readonly facts: readonly FactLine[] }[];
  readonly uses: readonly {
    readonly unit: LocalText;
    readonly since: string;
    readonly until: string | null;
    readonly note: string | null;
    readonly illustration: boolean;
  }[];
  /** Those that the reader may know of; `result` of those whose result they may read. */
  readonly evaluations: readonly (ProductEvaluation & { readonly result: ProductResult | null })[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly command: string;
    readonly reason: string | null;
  }[];
  /** Others of the same kind, to compare with. */
  readonly similar: readonly { readonly slug: string; readonly name: string }[];
  /** `evaluations`: whether the pages of evaluations are open to the reader. */
  readonly may: { readonly edit: boolean; readonly request: boolean; readonly evaluations: boolean };
}

/** One product: its facts with their sources, who uses it, where it was evaluated, and what changed when. */
export const viewProduct: Query<{ readonly slug: string }, ProductView> = async (services, actor, { slug }) => {
  const product = await bySlug(services, 'products', slug);
  if (product === undefined) return denied(refuse('not-found'));
  const today = dayAt(services.clock().toISOString());
  const history = await services.store.history('products', product.id);
  const names = await namesOf(services, [...factAuthors(product), ...history.map((item) => item.actor)]);
  const publicOnly = actor === undefined;
  // Who works here is nothing for the public: there a fact stands with its source and day alone.
  const nameOf = (id: string): string => (publicOnly ? '' : (names.get(id)?.name ?? ''));
  const survivor =
    product.mergedInto === undefined ? undefined : await services.store.get('products', product.mergedInto);
  const units = await Promise.all(product.uses.map((use) => services.store.get('units', use.unit)));
  const evaluations = await evaluationsByProduct(services, actor);
  const similar = await services.store.list('products', {
    where: [
      { field: 'state', is: 'listed' },
      { field: 'categories', is: product.categories[0] ?? 'other' }
    ],
    limit: 10_000
  });
  return answer({
    card: productCard(product, today),
    revision: product.revision,
    state: product.state,
    stateReason: product.stateReason ?? null,
    mergedInto: survivor === undefined ? null : { slug: survivor.slug, name: survivor.name },
    aliases: product.aliases,
    alternativesTo: product.alternativesTo,
    description: shownFact(product.facts, 'description')?.value ?? null,
    groups: (Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => ({
      group,
      facts: FACT_GROUPS[group].map((name) => factLine(product, name, nameOf))
    })),
    uses: product.uses.map((use, index) => ({
      unit: units[index]?.name ?? { vi: '?' },
      since: use.since,
      until: use.until ?? null,
      note: publicOnly ? null : (use.note ?? null),
      illustration: use.illustration
    })),
    evaluations: await withResults(services, actor, product.id, evaluations.get(product.id) ?? []),
    history: publicOnly
      ? []
      : [...history].reverse().map((item) => ({
          at: item.time,
          by: nameOf(item.actor),
          command: item.command,
          reason: item.reason ?? null
        })),
    similar: sortVietnamese(similar.items, ({ name }) => name)
      .filter(({ id }) => id !== product.id)
      .map(({ slug: address, name }) => ({ slug: address, name })),
    may: {
      edit: actor !== undefined && hasRole(actor, 'lead', 'curator'),
      request: actor !== undefined && hasRole(actor, 'requester'),
      evaluations: actor !== undefined
    }
  });
};

const withResults = (
  services: Services,
  actor: Actor | undefined,
  product: string,
  evaluations: readonly ProductEvaluation[]
): Promise<ProductView['evaluations']> =>
  Promise.all(
    evaluations.map(async (one) => {
      const evaluation = await bySlug(services, 'evaluations', one.slug);
      const result = evaluation === undefined ? null : await productResult(services, actor, evaluation, product);
      return { ...one, result };
    })
  );
