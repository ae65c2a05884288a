import type { ProductCard } from '#lib/server/queries/product/product-card.ts';
import type { ProductEvaluation } from '#lib/server/queries/product/product-evaluations.ts';

export type StandingWord =
  'recommended' | 'approved' | 'not-recommended' | 'lapsed' | 'not-chosen' | 'running' | 'none';

interface Shown {
  readonly mark: StandingWord;
  /** What the word rests on. */
  readonly rests?: { readonly illustration: boolean; readonly evaluation?: ProductEvaluation };
}

/**
 * The one word on a product: the best standing in force; else what a published evaluation left it with; else that one is
 * under way; and only where the reader knows of none, that it was not evaluated.
 */
export function standingOf(standings: ProductCard['standings'], evaluations: readonly ProductEvaluation[]): Shown {
  const standing =
    standings.find(({ verdict }) => verdict === 'recommended') ??
    standings.find(({ verdict }) => verdict === 'approved') ??
    standings[0];
  if (standing !== undefined) return { mark: standing.verdict, rests: { illustration: standing.illustration } };
  const done = evaluations.find(({ recommended }) => recommended !== null);
  const evaluation = done ?? evaluations[0];
  if (evaluation === undefined) return { mark: 'none' };
  const rests = { illustration: evaluation.illustration, evaluation };
  if (done === undefined) return { mark: 'running', rests };
  return { mark: done.recommended === true ? 'lapsed' : 'not-chosen', rests };
}
