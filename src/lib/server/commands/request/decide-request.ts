import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { optionalText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isOwnUnit } from '../../policies/request-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** The unit says what it did with the advice; not following it fully needs a reason. */
export const decideRequest = defineCommand({
  name: 'request.decide',
  roles: ['requester'],
  input: z.strictObject({ ...requestRef, followed: z.enum(['yes', 'partly', 'no']), reason: optionalText(2000) }),
  load: loadRequest,
  may: isOwnUnit,
  decide: ({ actor, input, loaded: { request }, now }) => {
    const wrong = [...staleView(request, input.revision), ...inState(request, 'answered')];
    if (wrong.length > 0) return refused(...wrong);
    if (input.followed !== 'yes' && input.reason === undefined) {
      return refused(refuse('reason-required', { field: 'reason' }));
    }
    return decided({
      writes: [
        update('requests', request, {
          state: 'decided',
          decision: { followed: input.followed, reason: input.reason, by: memberOf(actor), at: now }
        })
      ],
      notices:
        request.assignee === undefined
          ? []
          : [{ kind: 'request-decided', to: [request.assignee], subject: { collection: 'requests', id: request.id } }],
      reason: input.reason,
      result: { slug: request.slug }
    });
  }
});
