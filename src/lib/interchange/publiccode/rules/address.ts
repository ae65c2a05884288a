import type { Rule } from './rule.ts';
import { text } from './text.ts';

const MAX = 2000;

/** An absolute address with a host; `web` allows only http and https. */
export const address =
  (kind: 'web' | 'any'): Rule<string> =>
  (value, book) => {
    const read = text({ max: MAX })(value, book);
    if (read === undefined) return undefined;
    const url = URL.canParse(read) ? new URL(read) : undefined;
    if (url === undefined || url.host === '' || /\s/.test(read)) {
      book.add('error', 'not-an-address', value, { value: read });
      return undefined;
    }
    if (kind === 'web' && !isWeb(url)) {
      book.add('error', 'not-a-web-address', value, { value: read });
      return undefined;
    }
    return read;
  };

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

/** A URI: an address with a host, or a URN (RFC 8141). */
export const identifier: Rule<string> = (value, book) => {
  const read = text({ max: MAX })(value, book);
  if (read === undefined || isIdentifier(read)) return read;
  book.add('error', 'not-an-identifier', value, { value: read });
  return undefined;
};

export const isIdentifier = (uri: string): boolean =>
  /^urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:\S+$/i.test(uri) || (URL.canParse(uri) && new URL(uri).host !== '');
