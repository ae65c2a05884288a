import type { RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/app/href.ts';
import type { IssuedLink } from '#lib/server/identity/links.ts';

/** A one-time link as the page shows it, once: in the answer to the form, at no address of its own. */
export const oneTimeLink = (
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  { token, expires }: IssuedLink,
  login: string
) => ({
  login,
  address: new URL(href(`/setup/${token}`), locals.settings.origin ?? url.origin).href,
  expires: expires.toISOString()
});
