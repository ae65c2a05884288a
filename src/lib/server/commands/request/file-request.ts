import { dayAt } from '#lib/text/instants.ts';
import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { requestNeed } from '#lib/domain/request/request.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { create } from '../write.ts';
import { decided, defineCommand } from '../command.ts';
import { nextInSeries, slugOfCode } from '../number-series.ts';
import { REQUEST_SERIES } from './request-series.ts';
import { leads } from '../lead-notices.ts';

/** A unit asks the advisory team: the request gets its number and is handed in. */
export const fileRequest = defineCommand({
  name: 'request.file',
  roles: ['requester'],
  input: z.strictObject({ ...requestNeed.shape, illustration: z.boolean().default(false) }),
  load: async (read, _input, _actor, services) => ({
    code: await nextInSeries(read, REQUEST_SERIES, services.clock()),
    leads: await leads(read)
  }),
  decide: ({ actor, input, loaded, now, newId }) => {
    if (actor.unit === undefined || actor.kind !== 'member') return refused(refuse('no-unit'));
    if (input.deadline !== undefined && input.deadline < dayAt(now)) {
      return refused(refuse('date-in-past', { field: 'deadline' }));
    }
    const id = newId();
    const slug = slugOfCode(loaded.code);
    return decided({
      writes: [
        create('requests', id, {
          ...input,
          slug,
          code: loaded.code,
          state: 'submitted',
          unit: actor.unit,
          filedBy: memberOf(actor),
          submittedAt: now
        })
      ],
      claims: [{ scope: 'requests.slug', key: slug, id }],
      notices: [{ kind: 'request-filed', to: loaded.leads, subject: { collection: 'requests', id } }],
      result: { id, slug }
    });
  }
});
