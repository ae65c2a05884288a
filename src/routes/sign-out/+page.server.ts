import { redirect } from '@sveltejs/kit';
import { href } from '#lib/app/href.ts';
import { clearSessionCookie, SESSION_COOKIE } from '#lib/app/session-cookie.server.ts';
import { identityOf } from '#lib/server/identity/identity-of.ts';
import type { Actions, PageServerLoad } from './$types';

// An address alone must not sign anybody out: a picture on another page could do it.
export const load: PageServerLoad = () => {
  redirect(303, href('/account'));
};

export const actions: Actions = {
  default: async (event) => {
    const token = event.cookies.get(SESSION_COOKIE);
    if (token !== undefined) await identityOf(event.locals.services).signOut(token);
    clearSessionCookie(event.cookies, event.url);
    redirect(303, href('/sign-in'));
  }
};
