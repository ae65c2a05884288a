import { checkCriteriaSet } from '#lib/domain/criteria/check-criteria-set.ts';
import { criteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { create } from '../write.ts';

/** Brings a criteria set in (from a file, another province, or typed) as a draft version of its code. */
export const importCriteriaSet = defineCommand({
  name: 'criteria.import',
  roles: ['lead', 'curator'],
  input: criteriaSetContent,
  load: async (read, input) => {
    const known = await Promise.all(input.legalBases.map(async (slug) => read.holder('legal-bases.slug', slug)));
    return { unknownBases: input.legalBases.flatMap((_, index) => (known[index] === undefined ? [index] : [])) };
  },
  decide: ({ input, loaded, newId }) => {
    const wrong = [
      ...checkCriteriaSet(input),
      ...loaded.unknownBases.map((index) => refuse('basis-unknown', { field: `legalBases.${index}` }))
    ];
    if (wrong.length > 0) return refused(...wrong);
    const id = newId();
    const slug = `${input.code}-${input.version}`.toLowerCase().replaceAll('.', '-');
    return decided({
      writes: [create('criteria-sets', id, { ...input, slug, state: 'draft' })],
      claims: [{ scope: 'criteria-sets.slug', key: slug, id }],
      result: { id, slug }
    });
  }
});
