import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { identityOf } from '../../identity/identity-of.ts';
import { decided, defineCommand } from '../command.ts';
import { update } from '../write.ts';

/**
 * Erases whom a locked member's id stands for: name, login, addresses and ways in. What the member did stays in the
 * ledger under the id, and so do who erased it and why. Saying it again does no harm.
 */
export const eraseMember = defineCommand({
  name: 'member.erase',
  roles: ['admin'],
  input: z.strictObject({ member: idOf('member'), reason: text(1000) }),
  load: async (read, input) => ({
    member: await read.need('members', input.member, 'member'),
    open: await read.list('evaluations', {
      where: [
        { field: 'panel.member', is: input.member },
        { field: 'state', in: ['draft', 'sealed', 'scoring', 'moderation', 'concluded'] }
      ]
    })
  }),
  decide: ({ input, loaded: { member, open }, now }) => {
    if (member.active) return refused(refuse('lock-first'));
    const seat = open.find(({ panel }) => panel.some((one) => one.member === member.id && one.excused === undefined));
    if (seat !== undefined) return refused(refuse('sits-on-panel', { params: { what: seat.code } }));
    return decided({
      writes: [update('members', member, { erasedAt: member.erasedAt ?? now })],
      reason: input.reason,
      after: async (services) => identityOf(services).forget(member.id),
      result: { id: member.id }
    });
  }
});
