import { z } from 'zod';
import { requestNeed } from '#lib/domain/request/request.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { dayAt } from '#lib/text/instants.ts';
import { isOwnUnit } from '../../policies/request-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { leads } from '../lead-notices.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** The unit mends a draft, a returned request, or one that nobody has taken up yet, and hands it in again. */
export const resubmitRequest = defineCommand({
  name: 'request.resubmit',
  roles: ['requester'],
  input: z.strictObject({ ...requestRef, ...requestNeed.shape }),
  load: async (read, input) => ({ ...(await loadRequest(read, input)), leads: await leads(read) }),
  may: isOwnUnit,
  decide: ({ input: { request: _id, revision, ...need }, loaded: { request, leads: told }, now }) => {
    const wrong = [...staleView(request, revision), ...inState(request, 'draft', 'returned', 'submitted')];
    if (wrong.length > 0) return refused(...wrong);
    if (need.deadline !== undefined && need.deadline < dayAt(now)) {
      return refused(refuse('date-in-past', { field: 'deadline' }));
    }
    return decided({
      writes: [
        update('requests', request, {
          category: undefined,
          users: undefined,
          budget: undefined,
          deadline: undefined,
          ...need,
          state: 'submitted',
          submittedAt: now,
          returned: undefined
        })
      ],
      notices: [{ kind: 'request-filed', to: told, subject: { collection: 'requests', id: request.id } }],
      result: { slug: request.slug }
    });
  }
});
