import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Query } from '#lib/server/queries/query.ts';
import { statusOf } from './act.server.ts';
import { href } from './href.ts';

/** Asks a query for a page. Who is not signed in goes to the sign-in page and comes back; the rest is an error page. */
export async function ask<I, O>(event: RequestEvent, query: Query<I, O>, input: I): Promise<O> {
  const { services, actor } = event.locals;
  const answered = await query(services, actor, input);
  if (answered.ok) return answered.value;
  if (answered.refusal.code === 'sign-in') {
    const { typed } = event.locals;
    if (typed === undefined) redirect(303, signInAddress(event.url));
    // A form was posted: going to the sign-in page would lose it, so the error page keeps it to be sent again.
    error(401, { message: refusalText(answered.refusal, getLocale()), typed });
  }
  error(statusOf([answered.refusal]), { message: refusalText(answered.refusal, getLocale()) });
}

/** The sign-in page that leads back to where somebody wanted to go. */
export const signInAddress = (url: URL): string =>
  `${href('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`;
