import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { criteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { isoDay, optionalText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { digestOf } from '../../ledger/digest.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';

/** The committee adopts a version: it never changes again, and its digest is what evaluations are sealed on. */
export const adoptCriteriaSet = defineCommand({
  name: 'criteria.adopt',
  roles: ['committee'],
  input: z.strictObject({
    criteriaSet: idOf('criteria-set'),
    revision: z.int().positive().optional(),
    number: optionalText(80),
    date: isoDay,
    illustration: z.boolean().default(false)
  }),
  load: async (read, input) => {
    const criteriaSet = await read.need('criteria-sets', input.criteriaSet, 'criteriaSet');
    const older = await read.list('criteria-sets', {
      where: [
        { field: 'code', is: criteriaSet.code },
        { field: 'state', is: 'adopted' }
      ]
    });
    return { criteriaSet, older };
  },
  decide: ({ actor, input, loaded: { criteriaSet, older } }) => {
    const wrong = [...staleView(criteriaSet, input.revision), ...inState(criteriaSet, 'draft', 'consultation')];
    if (wrong.length > 0) return refused(...wrong);
    if (criteriaSet.createdBy === actor.id) return refused(refuse('second-person'));
    const content = Object.fromEntries(
      Object.keys(criteriaSetContent.shape).map((key) => [key, criteriaSet[key as keyof typeof criteriaSet]])
    );
    return decided({
      writes: [
        update('criteria-sets', criteriaSet, {
          state: 'adopted',
          digest: digestOf(content),
          adoption: {
            number: input.number,
            date: input.date,
            by: memberOf(actor),
            illustration: input.illustration
          }
        }),
        ...older.map((set) => update('criteria-sets', set, { state: 'superseded' }))
      ],
      result: { slug: criteriaSet.slug }
    });
  }
});
