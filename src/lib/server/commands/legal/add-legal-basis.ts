import { z } from 'zod';
import { legalBasisBody } from '#lib/domain/legal/legal-basis.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { create } from '../write.ts';

/** Puts a law, decree, circular or standard into the register of legal bases, with how far it was checked. */
export const addLegalBasis = defineCommand({
  name: 'legal.add',
  roles: ['lead', 'curator'],
  input: z.strictObject(legalBasisBody.shape),
  load: async (read, input) => ({ holder: await read.holder('legal-bases.slug', input.slug) }),
  decide: ({ input, loaded, newId }) => {
    if (loaded.holder !== undefined) return refused(refuse('taken', { field: 'slug' }));
    const id = newId();
    return decided({
      writes: [create('legal-bases', id, input)],
      claims: [{ scope: 'legal-bases.slug', key: input.slug, id }],
      result: { id, slug: input.slug }
    });
  }
});
