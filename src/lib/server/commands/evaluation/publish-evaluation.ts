import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import type { ProductBody, Standing } from '#lib/domain/product/product.ts';
import { isSecondPerson } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadResult } from './load-result.ts';
import { evaluationRef } from './loaded-evaluation.ts';

/** A second person publishes a concluded evaluation; the products recommended get their standing from it. */
export const publishEvaluation = defineCommand({
  name: 'evaluation.publish',
  roles: ['lead', 'committee'],
  input: z.strictObject(evaluationRef),
  load: async (read, input) => {
    const loaded = await loadResult(read, input);
    return {
      ...loaded,
      products: await read.needAll('products', loaded.evaluation.conclusion?.recommended ?? [], 'candidates')
    };
  },
  may: isSecondPerson,
  decide: ({ actor, input, loaded: { evaluation, products }, now }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'concluded')];
    if (wrong.length > 0) return refused(...wrong);
    const standing: Standing = {
      purpose: evaluation.title,
      evaluation: evaluation.id,
      verdict: 'recommended',
      illustration: evaluation.illustration,
      validUntil: evaluation.conclusion?.validUntil
    };
    const standingsOf = (product: { readonly standings: ProductBody['standings'] }): ProductBody['standings'] => [
      ...product.standings.filter((one) => one.evaluation !== evaluation.id),
      standing
    ];
    return decided({
      writes: [
        update('evaluations', evaluation, { state: 'published', published: { by: memberOf(actor), at: now } }),
        ...products.map((product) => update('products', product, { standings: standingsOf(product) }))
      ],
      result: { slug: evaluation.slug }
    });
  }
});
