import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { duplicateCheck } from '#lib/domain/request/request.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** The lead takes a request up, and says first whether something that can be used is there already. */
export const acceptRequest = defineCommand({
  name: 'request.accept',
  roles: ['lead'],
  input: z.strictObject({
    ...requestRef,
    duplicateCheck: duplicateCheck.pick({ flag: true, found: true, note: true })
  }),
  load: async (read, input) => {
    await read.needAll('products', input.duplicateCheck.found, 'duplicateCheck.found');
    return loadRequest(read, input);
  },
  decide: ({ actor, input, loaded: { request }, now }) => {
    const wrong = [...staleView(request, input.revision), ...inState(request, 'submitted')];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [
        update('requests', request, {
          state: 'accepted',
          assignee: memberOf(actor),
          duplicateCheck: { ...input.duplicateCheck, by: memberOf(actor), at: now }
        })
      ],
      notices: [
        { kind: 'request-accepted', to: [request.filedBy], subject: { collection: 'requests', id: request.id } }
      ],
      result: { slug: request.slug }
    });
  }
});
