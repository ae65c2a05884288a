import { z } from 'zod';
import { text } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { isOwnUnit } from '../../policies/request-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** The unit no longer needs an answer. */
export const withdrawRequest = defineCommand({
  name: 'request.withdraw',
  roles: ['requester'],
  input: z.strictObject({ ...requestRef, reason: text(2000) }),
  load: loadRequest,
  may: isOwnUnit,
  decide: ({ input, loaded: { request }, now }) => {
    const wrong = [
      ...staleView(request, input.revision),
      ...inState(request, 'draft', 'submitted', 'returned', 'accepted', 'in-study')
    ];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [update('requests', request, { state: 'withdrawn', withdrawn: { reason: input.reason, at: now } })],
      reason: input.reason,
      result: { slug: request.slug }
    });
  }
});
