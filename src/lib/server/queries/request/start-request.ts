import { hasRole } from '#lib/domain/people/actor.ts';
import { CATEGORY_CODES } from '#lib/domain/product/categories.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import type { ProductCard } from '../product/product-card.ts';
import { suggestProducts } from '../product/suggest-products.ts';
import { answer, denied, type Query } from '../query.ts';

export interface RequestStart {
  readonly mayFile: boolean;
  readonly unit: LocalText | null;
  /** What is there already for the words or the category given; empty until something is. */
  readonly suggestions: readonly ProductCard[];
}

/** What a unit sees before it files a request: who it asks for, and what it could use today. */
export const startRequest: Query<{ readonly words: string; readonly category: string }, RequestStart> = async (
  services,
  actor,
  { words, category }
) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const unit = actor.unit === undefined ? undefined : await services.store.get('units', actor.unit);
  const code = CATEGORY_CODES.find((one) => one === category);
  return answer({
    mayFile: hasRole(actor, 'requester') && unit !== undefined,
    unit: unit?.name ?? null,
    suggestions:
      words.trim() === '' && code === undefined
        ? []
        : await suggestProducts(services, {
            text: words.slice(0, 200),
            ...(code === undefined ? {} : { category: code })
          })
  });
};
