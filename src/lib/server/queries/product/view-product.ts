import { dayAt } from '#lib/text/instants.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import { shownFact } from '#lib/domain/product/facts.ts';
import type { ProductState } from '#lib/domain/product/product.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { bySlug } from '../by-slug.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { FACT_GROUPS, factAuthors, factLine, type FactGroup, type FactLine } from './fact-view.ts';
import { productCard, type ProductCard } from './product-card.ts';

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
  readonly evaluations: readonly {
    readonly slug: string;
    readonly code: string;
    readonly title: LocalText;
    readonly state: string;
    readonly illustration: boolean;
  }[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly command: string;
    readonly reason: string | null;
  }[];
  /** Others of the same kind, to compare with. */
  readonly similar: readonly { readonly slug: string; readonly name: string }[];
  readonly may: { readonly edit: boolean; readonly request: boolean };
}

/** One product: its facts with their sources, who uses it, where it was evaluated, and what changed when. */
export const viewProduct: Query<{ readonly slug: string }, ProductView> = async (services, actor, { slug }) => {
  const product = await bySlug(services, 'products', slug);
  if (product === undefined) return denied(refuse('not-found'));
  const today = dayAt(services.clock().toISOString());
  const history = await services.store.history('products', product.id);
  const names = await namesOf(services, [...factAuthors(product), ...history.map((item) => item.actor)]);
  const nameOf = (id: string): string => names.get(id)?.name ?? '';
  const survivor =
    product.mergedInto === undefined ? undefined : await services.store.get('products', product.mergedInto);
  const units = await Promise.all(product.uses.map((use) => services.store.get('units', use.unit)));
  const evaluations = await services.store.list('evaluations', {
    where: [{ field: 'candidates.product', is: product.id }]
  });
  const publicOnly = actor === undefined;
  const similar = await services.store.list('products', {
    where: [
      { field: 'state', is: 'listed' },
      { field: 'categories', is: product.categories[0] ?? 'other' }
    ],
    sort: [{ field: 'name', direction: 'asc' }],
    limit: 30
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
    evaluations: evaluations.items
      .filter(({ state }) => !publicOnly || state === 'published')
      .map(({ slug: address, code, title, state, illustration }) => ({
        slug: address,
        code,
        title,
        state,
        illustration
      })),
    history: publicOnly
      ? []
      : [...history].reverse().map((item) => ({
          at: item.time,
          by: nameOf(item.actor),
          command: item.command,
          reason: item.reason ?? null
        })),
    similar: similar.items
      .filter(({ id }) => id !== product.id)
      .map(({ slug: address, name }) => ({ slug: address, name })),
    may: {
      edit: actor !== undefined && hasRole(actor, 'lead', 'curator'),
      request: actor !== undefined && hasRole(actor, 'requester')
    }
  });
};
