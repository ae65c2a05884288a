import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** The lead sends a request back and says what is missing. */
export const returnRequest = defineCommand({
  name: 'request.return',
  roles: ['lead'],
  input: z.strictObject({ ...requestRef, missing: text(2000) }),
  load: loadRequest,
  decide: ({ actor, input, loaded: { request }, now }) => {
    const wrong = [...staleView(request, input.revision), ...inState(request, 'submitted', 'accepted')];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [
        update('requests', request, {
          state: 'returned',
          returned: { missing: input.missing, by: memberOf(actor), at: now }
        })
      ],
      notices: [
        { kind: 'request-returned', to: [request.filedBy], subject: { collection: 'requests', id: request.id } }
      ],
      reason: input.missing,
      result: { slug: request.slug }
    });
  }
});
