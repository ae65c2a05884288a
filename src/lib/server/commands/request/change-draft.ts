import { z } from 'zod';
import { requestDraft } from '#lib/domain/request/request.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { isOwnUnit } from '../../policies/request-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** The unit goes on with a draft and keeps it as one; what it leaves empty is empty from then on. */
export const changeRequestDraft = defineCommand({
  name: 'request.change-draft',
  roles: ['requester'],
  input: z.strictObject({ ...requestRef, ...requestDraft.shape }),
  load: loadRequest,
  may: isOwnUnit,
  decide: ({ input: { request: _id, revision, ...need }, loaded: { request } }) => {
    const wrong = [...staleView(request, revision), ...inState(request, 'draft')];
    if (wrong.length > 0) return refused(...wrong);
    const empty = { need: undefined, category: undefined, users: undefined, budget: undefined, deadline: undefined };
    return decided({ writes: [update('requests', request, { ...empty, ...need })], result: { slug: request.slug } });
  }
});
