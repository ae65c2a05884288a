import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { requestDraft } from '#lib/domain/request/request.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { nextInSeries, slugOfCode } from '../number-series.ts';
import { REQUEST_SERIES } from './request-series.ts';
import { create } from '../write.ts';

/** Keeps a request as a draft that only the asking unit sees, from its title on; it is handed in later (`request.resubmit`). */
export const saveRequestDraft = defineCommand({
  name: 'request.draft',
  roles: ['requester'],
  input: z.strictObject({ ...requestDraft.shape, illustration: z.boolean().default(false) }),
  load: async (read, _input, _actor, services) => ({
    code: await nextInSeries(read, REQUEST_SERIES, services.clock())
  }),
  decide: ({ actor, input, loaded, newId }) => {
    if (actor.unit === undefined) return refused(refuse('no-unit'));
    const id = newId<'request'>();
    const slug = slugOfCode(loaded.code);
    return decided({
      writes: [
        create('requests', id, {
          ...input,
          slug,
          code: loaded.code,
          state: 'draft',
          unit: actor.unit,
          filedBy: memberOf(actor)
        })
      ],
      claims: [{ scope: 'requests.slug', key: slug, id }],
      result: { id, slug }
    });
  }
});
