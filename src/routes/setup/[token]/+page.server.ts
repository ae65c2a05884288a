import { error, fail, redirect } from '@sveltejs/kit';
import { problemOf, statusOf } from '#lib/app/act.server.ts';
import { formInput } from '#lib/app/form-input.ts';
import { href } from '#lib/app/href.ts';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { done } from '#lib/domain/shared/refusal.ts';
import { readForm } from '#lib/app/read-form.server.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { createMember } from '#lib/server/commands/people/create-member.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { identityOf } from '#lib/server/identity/identity-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const purpose = await identityOf(locals.services).lookAtLink(params.token);
  if (purpose === undefined) error(404, { message: refusalText({ code: 'link-used' }, getLocale()) });
  return { kind: purpose.kind, login: purpose.kind === 'set-up' ? '' : purpose.login };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { services } = locals;
    const form = await readForm(request);
    if (!form.ok) return fail(400, problemOf('setup', form.refusals, {}));
    const { values, refusals } = formInput(form.value, {
      login: 'text',
      name: 'text',
      password: 'text',
      again: 'text'
    });
    const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
    const kept = { login: text('login'), name: text('name') };
    if (refusals.length > 0) return fail(400, problemOf('setup', refusals, kept));
    const identity = identityOf(services);
    const purpose = await identity.lookAtLink(params.token);
    const password = { password: text('password'), again: text('again') };
    const result =
      purpose?.kind === 'choose-password'
        ? await identity.usePasswordLink(params.token, password)
        : await identity.useSetUpLink(params.token, kept, password, async () => {
            const member = await runCommand(services, OPERATOR, createMember, { roles: ['admin'] });
            return member.ok ? done(member.value.id) : member;
          });
    if (!result.ok) return fail(statusOf(result.refusals), problemOf('setup', result.refusals, kept));
    redirect(303, href('/sign-in'));
  }
};
