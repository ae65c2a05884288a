import { z } from 'zod';
import { ROLES } from '#lib/domain/people/roles.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { decided, defineCommand } from '../command.ts';
import { create } from '../write.ts';

/**
 * Adds a member: an id with a unit and roles. Names, logins and addresses go into the person record of the same id,
 * apart from the ledger (`identity/`).
 */
export const createMember = defineCommand({
  name: 'member.create',
  roles: ['admin'],
  input: z.strictObject({
    id: idOf('member').optional(),
    unit: idOf('unit').optional(),
    roles: z.array(z.enum(ROLES)).max(ROLES.length)
  }),
  load: async (read, input) => ({
    unit: input.unit === undefined ? undefined : await read.need('units', input.unit, 'unit')
  }),
  decide: ({ input, newId, now }) => {
    const id = input.id ?? newId();
    return decided({
      writes: [
        create('members', id, {
          roles: [...new Set(input.roles)],
          active: true,
          rolesChangedAt: now,
          ...(input.unit === undefined ? {} : { unit: input.unit })
        })
      ],
      result: { id }
    });
  }
});
