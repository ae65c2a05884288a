import type { Outcome } from '#lib/decision/outcome/index.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { mayReadResult } from '../../policies/evaluation-reading.ts';
import type { Services } from '../../services.ts';

/** How one product came out of one evaluation. */
export interface ProductResult {
  /** Points of 100, as far as they are known; both ends the same where all is. */
  readonly points: { readonly low: number; readonly high: number };
  /** Null where it is not ranked. */
  readonly place: number | null;
  readonly shared: boolean;
  /** How many were ranked. */
  readonly of: number;
  readonly excluded: boolean;
}

/** Null where there is no result, or none that the reader may see. */
export async function productResult(
  { store }: Services,
  actor: Actor | undefined,
  evaluation: Evaluation,
  product: string
): Promise<ProductResult | null> {
  if (actor === undefined || evaluation.outcome === undefined || !mayReadResult(actor, evaluation)) return null;
  const outcome = await store.get('outcomes', evaluation.outcome);
  const result = outcome?.result as unknown as Outcome | undefined;
  const own = result?.candidates.find(({ id }) => id === product);
  if (result === undefined || own === undefined) return null;
  return {
    points: own.shown,
    place: own.place,
    shared: own.shared,
    of: result.order.length,
    excluded: own.status === 'excluded'
  };
}
