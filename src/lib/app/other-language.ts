import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';

/** A link to the same page in the other language. The root in English is `/en`, without a slash that costs a redirect. */
export function otherLanguage(url: URL): { readonly href: string; readonly label: string; readonly lang: string } {
  const lang = getLocale() === 'vi' ? 'en' : 'vi';
  return {
    href: localizeHref(url.pathname + url.search, { locale: lang }).replace(/^\/en\/(\?|$)/, '/en$1'),
    label: m.language_other(),
    lang
  };
}
