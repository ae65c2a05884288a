import { fail, redirect } from '@sveltejs/kit';
import { problemOf, statusOf } from '#lib/app/act.server.ts';
import { formInput } from '#lib/app/form-input.ts';
import { href } from '#lib/app/href.ts';
import { readForm } from '#lib/app/read-form.server.ts';
import { safeNext } from '#lib/app/safe-next.ts';
import { DEVICE_COOKIE, SESSION_COOKIE, setDeviceCookie, setSessionCookie } from '#lib/app/session-cookie.server.ts';
import { DEMO_PASSWORD } from '#lib/server/identity/demo-password.ts';
import { identityOf } from '#lib/server/identity/identity-of.ts';
import { listDemoAccounts } from '#lib/server/queries/people/list-demo-accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.actor !== undefined) redirect(303, safeNext(url.searchParams.get('next'), href('/')));
  return {
    demoAccounts: locals.settings.demo ? await listDemoAccounts(locals.services) : [],
    demoPassword: locals.settings.demo ? DEMO_PASSWORD : ''
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    if (!form.ok) return fail(400, problemOf('sign-in', form.refusals, {}));
    const { input, values, refusals } = formInput(form.value, { login: 'text', password: 'text' });
    // A password is never handed back to the page.
    const kept = { login: values['login'] ?? '' };
    if (refusals.length > 0) return fail(400, problemOf('sign-in', refusals, kept));
    const signedIn = await identityOf(event.locals.services).signIn(
      typeof input['login'] === 'string' ? input['login'] : '',
      typeof input['password'] === 'string' ? input['password'] : '',
      {
        address: event.getClientAddress(),
        previous: event.cookies.get(SESSION_COOKIE),
        device: event.cookies.get(DEVICE_COOKIE)
      }
    );
    if (!signedIn.ok) return fail(statusOf(signedIn.refusals), problemOf('sign-in', signedIn.refusals, kept));
    setSessionCookie(event.cookies, event.url, signedIn.value.token);
    setDeviceCookie(event.cookies, event.url, signedIn.value.device);
    redirect(303, safeNext(event.url.searchParams.get('next'), href('/')));
  }
};
