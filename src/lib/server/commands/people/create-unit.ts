import { z } from 'zod';
import { unitBody } from '#lib/domain/people/member.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { create } from '../write.ts';

/** Adds an administrative unit. */
export const createUnit = defineCommand({
  name: 'unit.create',
  roles: ['admin'],
  input: z.strictObject(unitBody.shape),
  load: async (read, input) => ({
    holder: await read.holder('units.slug', input.slug),
    parent: input.parent === undefined ? undefined : await read.need('units', input.parent, 'parent')
  }),
  decide: ({ input, loaded, newId }) => {
    if (loaded.holder !== undefined) return refused(refuse('taken', { field: 'slug' }));
    if (input.from !== undefined && input.to !== undefined && input.to < input.from) {
      return refused(refuse('dates-out-of-order', { field: 'to' }));
    }
    const id = newId();
    return decided({
      writes: [create('units', id, input)],
      claims: [{ scope: 'units.slug', key: input.slug, id }],
      result: { id, slug: input.slug }
    });
  }
});
