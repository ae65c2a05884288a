import { z } from 'zod';
import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { staleView } from '../seen.ts';
import { update } from '../write.ts';

/** Changes a member's roles, unit or standing. The last active administrator stays one; nobody changes their own roles. */
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
  decide: ({ actor, input, loaded: { member, admins }, now }) => {
    const wrong = staleView(member, input.revision);
    if (wrong.length > 0) return refused(...wrong);
    // Nobody stands behind the id any more: it must not come to be somebody else.
    if (member.erasedAt !== undefined) return refused(refuse('wrong-state', { params: { state: 'erased' } }));
    const roles = [...new Set(input.roles)];
    const others = !sameRoles(roles, member.roles);
    const staysAdmin = input.active && input.roles.includes('admin');
    if (!staysAdmin && admins.length === 1 && admins[0]?.id === member.id) {
      return refused(refuse('last-admin', { field: 'roles' }));
    }
    // Or an administrator could sit down on every chair that is kept apart from theirs.
    if (others && actor.id === member.id) return refused(refuse('own-roles', { field: 'roles' }));
    return decided({
      writes: [
        update('members', member, {
          roles,
          active: input.active,
          unit: input.unit,
          ...(others ? { rolesChangedAt: now } : {})
        })
      ],
      result: { id: member.id }
    });
  }
});

const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));
