import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { checkCriteriaSet } from '#lib/domain/criteria/check-criteria-set.ts';
import { compareVersions } from '#lib/domain/criteria/compare-versions.ts';
import { criteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { isoDay, optionalText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { digestOf } from '../../ledger/digest.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';

/**
 * The committee adopts a version: it never changes again, and its digest is what evaluations are sealed on. At most one
 * version of a code is adopted; a newer one supersedes it, and an older one cannot follow.
 */
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
    const versions = await read.list('criteria-sets', { where: [{ field: 'code', is: criteriaSet.code }] });
    return { criteriaSet, earlier: versions.filter(({ adoption }) => adoption !== undefined) };
  },
  decide: ({ actor, input, loaded: { criteriaSet, earlier } }) => {
    const wrong = [...staleView(criteriaSet, input.revision), ...inState(criteriaSet, 'draft', 'consultation')];
    if (wrong.length > 0) return refused(...wrong);
    if (criteriaSet.createdBy === actor.id) return refused(refuse('second-person'));
    const latest = [...earlier].sort((a, b) => compareVersions(b.version, a.version))[0];
    if (latest !== undefined && compareVersions(latest.version, criteriaSet.version) > 0) {
      return refused(refuse('version-older', { params: { version: latest.version } }));
    }
    // A draft may be older than what is asked of a set today.
    const faults = checkCriteriaSet(criteriaSet);
    if (faults.length > 0) return refused(...faults);
    const content = Object.fromEntries(
      Object.keys(criteriaSetContent.shape).map((key) => [key, criteriaSet[key as keyof typeof criteriaSet]])
    );
    return decided({
      writes: [
        update('criteria-sets', criteriaSet, {
          state: 'adopted',
          digest: digestOf(content),
          supersedes: latest?.id,
          adoption: {
            number: input.number,
            date: input.date,
            by: memberOf(actor),
            illustration: input.illustration
          }
        }),
        ...earlier
          .filter(({ state }) => state === 'adopted')
          .map((set) => update('criteria-sets', set, { state: 'superseded' }))
      ],
      // Adoptions of a code are numbered, so that of two at once the second is decided on what the first has done.
      claims: [
        { scope: 'criteria-sets.adoption', key: `${criteriaSet.code} ${earlier.length + 1}`, id: criteriaSet.id }
      ],
      result: { slug: criteriaSet.slug }
    });
  }
});
