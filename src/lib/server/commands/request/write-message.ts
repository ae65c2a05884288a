import { z } from 'zod';
import { hasRole } from '#lib/domain/people/actor.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isOwnUnit } from '../../policies/request-policies.ts';
import { mayReadRequest } from '../../policies/request-reading.ts';
import { or, policy } from '../../policies/policy.ts';
import { decided, defineCommand } from '../command.ts';
import { create } from '../write.ts';
import { loadRequest, requestRef } from './loaded-request.ts';

/** A message on a request, or a note that stays inside the advisory team. */
export const writeMessage = defineCommand({
  name: 'request.message',
  roles: ['lead', 'curator', 'requester'],
  input: z.strictObject({ ...requestRef, text: text(4000), internal: z.boolean() }),
  load: loadRequest,
  may: or(
    isOwnUnit,
    policy('is of the advisory team', ({ actor }) => hasRole(actor, 'lead', 'curator'))
  ),
  decide: ({ actor, input, loaded: { request }, newId }) => {
    // Whether another unit has a draft is nobody else's business.
    if (!mayReadRequest(actor, request)) return refused(refuse('not-found'));
    const team = hasRole(actor, 'lead', 'curator');
    if (input.internal && !team) return refused(refuse('forbidden', { field: 'internal' }));
    const told = team ? [request.filedBy] : request.assignee === undefined ? [] : [request.assignee];
    const id = newId();
    return decided({
      writes: [create('messages', id, { request: request.id, text: input.text, internal: input.internal })],
      notices: input.internal
        ? []
        : [{ kind: 'request-message', to: told, subject: { collection: 'requests', id: request.id } }],
      result: { id, slug: request.slug }
    });
  }
});
