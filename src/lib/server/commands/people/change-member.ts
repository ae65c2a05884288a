import { z } from 'zod';
import { ROLES } from '#lib/domain/people/roles.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { staleView } from '../seen.ts';
import { update } from '../write.ts';

/** Changes a member's roles, unit or standing. The last active administrator stays one. */
export const changeMember = defineCommand({
  name: 'member.change',
  roles: ['admin'],
  input: z.strictObject({
    member: idOf('member'),
    revision: z.int().positive().optional(),
    unit: idOf('unit').optional(),
    roles: z.array(z.enum(ROLES)).max(ROLES.length),
    active: z.boolean()
  }),
  load: async (read, input) => ({
    member: await read.need('members', input.member, 'member'),
    unit: input.unit === undefined ? undefined : await read.need('units', input.unit, 'unit'),
    admins: await read.list('members', {
      where: [
        { field: 'roles', is: 'admin' },
        { field: 'active', is: true }
      ]
    })
  }),
  decide: ({ input, loaded: { member, admins } }) => {
    const wrong = staleView(member, input.revision);
    if (wrong.length > 0) return refused(...wrong);
    const staysAdmin = input.active && input.roles.includes('admin');
    if (!staysAdmin && admins.length === 1 && admins[0]?.id === member.id) {
      return refused(refuse('last-admin', { field: 'roles' }));
    }
    return decided({
      writes: [update('members', member, { roles: [...new Set(input.roles)], active: input.active, unit: input.unit })],
      result: { id: member.id }
    });
  }
});
