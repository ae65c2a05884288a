import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { leads } from '../lead-notices.ts';
import { update } from '../write.ts';
import { holdsUnopenedSheet } from './holds-unopened-sheet.ts';

/**
 * An administrator gives somebody a new way in. Whoever holds the link can act as that person, so it stands in the
 * ledger, the leads are told, and it is refused while the person holds an unopened sheet: an administrator must not come
 * to read one this way. The same is asked again when the link is used (`usePasswordLink`).
 */
export const resetAccess = defineCommand({
  name: 'member.reset-access',
  roles: ['admin'],
  input: z.strictObject({ member: idOf('member') }),
  load: async (read, input, _actor, services) => {
    const member = await read.need('members', input.member, 'member');
    const holdsSheet = await holdsUnopenedSheet(read, services.drafts, member.id);
    return { member, holdsSheet, leads: await leads(read) };
  },
  decide: ({ loaded: { member, holdsSheet, leads: told }, now }) => {
    if (!member.active) return refused(refuse('wrong-state', { params: { state: 'inactive' } }));
    if (holdsSheet) return refused(refuse('holds-unopened-sheet'));
    return decided({
      writes: [update('members', member, { accessResetAt: now })],
      notices: [
        {
          kind: 'access-reset',
          to: [...new Set([member.id as string, ...told])],
          subject: { collection: 'members', id: member.id }
        }
      ],
      result: { id: member.id }
    });
  }
});
