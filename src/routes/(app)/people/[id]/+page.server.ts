import { readForm } from '#lib/app/read-form.server.ts';
import { fail, redirect } from '@sveltejs/kit';
import { act, problemOf, statusOf } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { formInput } from '#lib/app/form-input.ts';
import { href } from '#lib/app/href.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { eraseMember } from '#lib/server/commands/people/erase-member.ts';
import { changeMembership } from '#lib/server/identity/change-membership.ts';
import { issueResetLink } from '#lib/server/identity/reset-access.ts';
import { unitChoices } from '#lib/server/queries/people/unit-choices.ts';
import { viewMember } from '#lib/server/queries/people/view-member.ts';
import { oneTimeLink } from '../one-time-link.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  member: await ask(event, viewMember, { id: event.params.id }),
  choices: await ask(event, unitChoices, {})
});

export const actions: Actions = {
  erase: (event) =>
    act(event, eraseMember, {
      action: 'erase',
      fields: { reason: 'text' },
      input: (read) => ({ ...read, member: event.params.id }),
      then: () => href('/people')
    }),
  change: async (event) => {
    const { services, actor } = event.locals;
    const form = await readForm(event.request);
    if (!form.ok) return fail(400, problemOf('change', form.refusals, {}));
    const { input, values, refusals } = formInput(form.value, {
      revision: 'integer',
      roles: 'list',
      unit: 'optional',
      active: 'flag'
    });
    if (refusals.length > 0) return fail(400, problemOf('change', refusals, values));
    const changed = await changeMembership(services, actor, { ...input, member: event.params.id });
    if (!changed.ok) return fail(statusOf(changed.refusals), problemOf('change', changed.refusals, values));
    redirect(303, href('/people'));
  },
  reset: async (event) => {
    // The query lets administrators through and nobody else.
    const { login, active } = await ask(event, viewMember, { id: event.params.id });
    const state = active ? undefined : refuse('wrong-state', { params: { state: 'inactive' } });
    if (login === null || state !== undefined) {
      const refusals = [state ?? refuse('not-found', { field: 'login' })];
      return fail(statusOf(refusals), problemOf('reset', refusals, {}));
    }
    const issued = await issueResetLink(event.locals.services, event.locals.actor, login);
    if (!issued.ok) return fail(statusOf(issued.refusals), problemOf('reset', issued.refusals, {}));
    return { action: 'reset', link: oneTimeLink(event, issued.value, login) };
  }
};
