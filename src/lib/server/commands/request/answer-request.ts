import { dayAt } from '#lib/text/instants.ts';
import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { recommendation } from '#lib/domain/request/request.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** The lead answers: products (or none, with the reason in the text), conditions, and how long the advice holds. */
export const answerRequest = defineCommand({
  name: 'request.answer',
  roles: ['lead'],
  input: z.strictObject({ ...requestRef, ...recommendation.omit({ by: true, at: true, evaluation: true }).shape }),
  load: async (read, input) => {
    const { request } = await loadRequest(read, input);
    await read.needAll('products', input.products, 'products');
    return {
      request,
      evaluation: request.evaluation === undefined ? undefined : await read.need('evaluations', request.evaluation)
    };
  },
  decide: ({ actor, input, loaded: { request, evaluation }, now }) => {
    const wrong = [...staleView(request, input.revision), ...inState(request, 'accepted', 'in-study')];
    if (wrong.length > 0) return refused(...wrong);
    if (evaluation !== undefined && evaluation.state !== 'concluded' && evaluation.state !== 'published') {
      return refused(refuse('evaluation-not-concluded'));
    }
    if (input.validUntil !== undefined && input.validUntil <= dayAt(now)) {
      return refused(refuse('date-in-past', { field: 'validUntil' }));
    }
    return decided({
      writes: [
        update('requests', request, {
          state: 'answered',
          recommendation: {
            products: [...new Set(input.products)],
            text: input.text,
            ...(evaluation === undefined ? {} : { evaluation: evaluation.id }),
            ...(input.validUntil === undefined ? {} : { validUntil: input.validUntil }),
            by: memberOf(actor),
            at: now
          }
        })
      ],
      notices: [
        { kind: 'request-answered', to: [request.filedBy], subject: { collection: 'requests', id: request.id } }
      ],
      result: { slug: request.slug }
    });
  }
});
