const SCHEMES = ['http:', 'https:', 'mailto:'];

/**
 * The address in normal form where a document may link to it: absolute, by http, https or mailto, without a password in
 * it. Undefined for everything else, `javascript:` and `data:` in any disguise included.
 */
export function safeHref(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!SCHEMES.includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
