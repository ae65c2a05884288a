import { EVALUATION_STATES, type Evaluation, type EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Services } from '../../services.ts';
import { knownTo } from '../evaluation/list-evaluations.ts';

/** An evaluation that a product is or was a candidate of. */
export interface ProductEvaluation {
  readonly slug: string;
  readonly code: string;
  readonly title: LocalText;
  readonly state: EvaluationState;
  readonly illustration: boolean;
  /** Whether its conclusion recommends this product; null before the result is published. */
  readonly recommended: boolean | null;
}

/** Before it is sealed nobody is a candidate for certain, and what was called off says nothing. */
const COUNTED: ReadonlySet<EvaluationState> = new Set(
  EVALUATION_STATES.filter((state) => !['draft', 'withdrawn', 'cancelled'].includes(state))
);

/**
 * The evaluations of every product that the reader may know of, newest first, by product id. Who is not signed in knows
 * of those that are published.
 */
export async function evaluationsByProduct(
  services: Services,
  actor: Actor | undefined
): Promise<ReadonlyMap<string, readonly ProductEvaluation[]>> {
  const known = actor === undefined ? await published(services) : await knownTo(services, actor);
  const byProduct = new Map<string, ProductEvaluation[]>();
  for (const evaluation of [...known].sort((a, b) => b.code.localeCompare(a.code))) {
    if (!COUNTED.has(evaluation.state)) continue;
    for (const { product } of evaluation.candidates) {
      const list = byProduct.get(product) ?? [];
      list.push(productEvaluation(evaluation, product));
      byProduct.set(product, list);
    }
  }
  return byProduct;
}

const published = async (services: Services): Promise<readonly Evaluation[]> =>
  (await services.store.list('evaluations', { where: [{ field: 'state', is: 'published' }], limit: 10_000 })).items;

function productEvaluation(evaluation: Evaluation, product: string): ProductEvaluation {
  const { slug, code, title, state, illustration, conclusion } = evaluation;
  const recommended: readonly string[] = conclusion?.recommended ?? [];
  return {
    slug,
    code,
    title,
    state,
    illustration,
    recommended: state === 'published' ? recommended.includes(product) : null
  };
}
