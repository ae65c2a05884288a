import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/**
 * The lead links a request to the evaluation that will answer it, in place of the one that was to do so before; the
 * request is in study from then on. Only the request is written: what is concluded or published stays as it is.
 */
export const linkEvaluation = defineCommand({
  name: 'request.link-evaluation',
  roles: ['lead'],
  input: z.strictObject({ ...requestRef, evaluation: idOf('evaluation') }),
  load: async (read, input) => ({
    ...(await loadRequest(read, input)),
    evaluation: await read.need('evaluations', input.evaluation, 'evaluation')
  }),
  decide: ({ input, loaded: { request, evaluation } }) => {
    const wrong = [...staleView(request, input.revision), ...inState(request, 'accepted', 'in-study')];
    if (wrong.length > 0) return refused(...wrong);
    if (evaluation.state === 'cancelled' || evaluation.state === 'withdrawn') {
      return refused(refuse('wrong-state', { field: 'evaluation', params: { state: evaluation.state } }));
    }
    return decided({
      writes: [update('requests', request, { state: 'in-study', evaluation: evaluation.id })],
      notices: [
        { kind: 'request-in-study', to: [request.filedBy], subject: { collection: 'requests', id: request.id } }
      ],
      result: { slug: request.slug }
    });
  }
});
