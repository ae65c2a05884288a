import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { adoptCriteriaSet } from '#lib/server/commands/criteria/adopt-criteria-set.ts';
import { viewCriteriaSet } from '#lib/server/queries/criteria/view-criteria-set.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await ask(event, viewCriteriaSet, { slug: event.params.slug })
});

export const actions: Actions = {
  adopt: (event) =>
    act(event, adoptCriteriaSet, {
      fields: { criteriaSet: 'text', revision: 'integer', number: 'optional', date: 'day' },
      then: ({ slug }) => href(`/criteria-sets/${slug}`)
    })
};
