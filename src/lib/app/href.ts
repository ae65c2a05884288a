import { resolve } from '$app/paths';
import { localizeHref } from '#lib/paraglide/runtime.js';

/**
 * The address of a page of ours in the reader's language. Every link and redirect goes through here, so that nobody
 * loses the language on the way.
 */
export const href = (path: `/${string}`): string => localizeHref(resolve(path as '/')).replace(/^\/en\/$/, '/en');
