import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { leads } from '../lead-notices.ts';
import { update } from '../write.ts';

/**
 * An administrator gives somebody a new way in. Whoever holds the link can act as that person, so it stands in the
 * ledger, the leads are told, and it is refused while the person holds an unopened sheet: an administrator must not come
 * to read one this way.
 */
export const resetAccess = defineCommand({
  name: 'member.reset-access',
  roles: ['admin'],
  input: z.strictObject({ member: idOf('member') }),
  load: async (read, input, _actor, services) => {
    const member = await read.need('members', input.member, 'member');
    const own = await read.list('sheets', {
      where: [
        { field: 'member', is: member.id },
        { field: 'state', in: ['unsubmitted', 'submitted'] }
      ]
    });
    const started = await Promise.all(
      own.map(async (sheet) => {
        const evaluation = await read.need('evaluations', sheet.evaluation);
        const seat = evaluation.panel.find((one) => one.member === member.id && one.role === 'evaluator');
        if (evaluation.state !== 'scoring' || seat === undefined || seat.excused !== undefined) return false;
        const heads = await services.drafts.heads(evaluation.id);
        return sheet.state === 'submitted' || heads.some((head) => head.sheet === sheet.id);
      })
    );
    return { member, holdsSheet: started.includes(true), leads: await leads(read) };
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
