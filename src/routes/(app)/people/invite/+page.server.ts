import { readForm } from '#lib/app/read-form.server.ts';
import { fail } from '@sveltejs/kit';
import { problemOf, statusOf } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { formInput } from '#lib/app/form-input.ts';
import type { PersonInput } from '#lib/server/identity/accounts.ts';
import { inviteMember } from '#lib/server/identity/invite-member.ts';
import { unitChoices } from '#lib/server/queries/people/unit-choices.ts';
import { oneTimeLink } from '../one-time-link.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ choices: await ask(event, unitChoices, {}) });

const FIELDS = {
  name: 'text',
  login: 'text',
  title: 'optional',
  email: 'optional',
  unit: 'optional',
  roles: 'list'
} as const;

export const actions: Actions = {
  default: async (event) => {
    const { services, actor } = event.locals;
    const form = await readForm(event.request);
    if (!form.ok) return fail(400, problemOf('invite', form.refusals, {}));
    const { input, values, refusals } = formInput(form.value, FIELDS);
    if (refusals.length > 0) return fail(400, problemOf('invite', refusals, values));
    const { roles, unit, ...person } = input;
    const membership = { roles, ...(unit === undefined ? {} : { unit }) };
    const invited = await inviteMember(services, actor, membership, person as unknown as PersonInput);
    if (!invited.ok) return fail(statusOf(invited.refusals), problemOf('invite', invited.refusals, values));
    return { action: 'invite', link: oneTimeLink(event, invited.value, invited.value.login) };
  }
};
