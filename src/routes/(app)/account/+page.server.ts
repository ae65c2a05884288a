import { fail, redirect } from '@sveltejs/kit';
import { problemOf, statusOf } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { formInput } from '#lib/app/form-input.ts';
import { href } from '#lib/app/href.ts';
import { readForm } from '#lib/app/read-form.server.ts';
import { DEVICE_COOKIE, SESSION_COOKIE, setSessionCookie } from '#lib/app/session-cookie.server.ts';
import { memberOf } from '#lib/domain/people/actor.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { changeOwnPassword } from '#lib/server/identity/change-own-password.ts';
import { endOtherSessions } from '#lib/server/identity/own-sessions.ts';
import { viewAccount } from '#lib/server/queries/people/view-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  account: await ask(event, viewAccount, { token: event.cookies.get(SESSION_COOKIE) ?? '' }),
  done: event.url.searchParams.get('done')
});

export const actions: Actions = {
  password: async (event) => {
    const { actor, services, settings } = event.locals;
    if (actor === undefined) return fail(401, problemOf('password', [refuse('sign-in')], {}));
    // Everybody signs in with the same accounts: one visitor must not lock the others out.
    if (settings.demo) return fail(403, problemOf('password', [refuse('demo-account')], {}));
    const form = await readForm(event.request);
    if (!form.ok) return fail(statusOf(form.refusals), problemOf('password', form.refusals, {}));
    const { values, refusals } = formInput(form.value, { current: 'text', password: 'text', again: 'text' });
    // A password is never handed back to the page.
    if (refusals.length > 0) return fail(statusOf(refusals), problemOf('password', refusals, {}));
    const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
    const changed = await changeOwnPassword(
      services,
      memberOf(actor),
      { current: text('current'), password: text('password'), again: text('again') },
      { address: event.getClientAddress(), device: event.cookies.get(DEVICE_COOKIE) }
    );
    if (!changed.ok) return fail(statusOf(changed.refusals), problemOf('password', changed.refusals, {}));
    setSessionCookie(event.cookies, event.url, changed.value.token);
    redirect(303, href('/account?done=password'));
  },
  endOthers: async ({ locals: { actor, services }, cookies }) => {
    const token = cookies.get(SESSION_COOKIE);
    if (actor === undefined || token === undefined) return fail(401, problemOf('end-others', [refuse('sign-in')], {}));
    await endOtherSessions(services.records, memberOf(actor), token);
    redirect(303, href('/account?done=sessions'));
  }
};
