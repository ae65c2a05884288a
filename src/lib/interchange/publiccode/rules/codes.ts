import type { Notebook, Spot } from '../notebook.ts';
import { readLicence } from '../../spdx/spdx-expression.ts';
import { COUNTRIES } from '../vocabulary/countries.ts';
import type { Rule } from './rule.ts';
import { text } from './text.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A language tag (BCP 47) in its canonical form. */
export const language: Rule<string> = (value, book) => {
  const read = text({ max: 60 })(value, book);
  return read === undefined ? undefined : languageTag(read, value, book);
};

/** As {@link language}, for a tag that is a key. POSIX names (`en_GB`) are wrong, but what they mean is taken. */
export function languageTag(read: string, at: Spot, book: Notebook): string | undefined {
  const tag = canonical(read);
  if (tag === undefined) {
    book.add('error', 'not-a-language', at, { value: read });
    const meant = canonical(read.replaceAll('_', '-'));
    return meant !== undefined && isKnown(meant) ? meant : undefined;
  }
  if (isKnown(tag)) return tag;
  // Of the 7,000 three-letter codes few have a name here, so an unknown one is only doubtful.
  const doubtful = /^[a-z]{3}(-|$)/.test(tag);
  book.add(doubtful ? 'warning' : 'error', 'unknown-language', at, { value: read });
  return doubtful ? tag : undefined;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const isKnown = (tag: string): boolean => names.of(tag.split('-')[0] ?? '') !== undefined;

/** A country code (ISO 3166-1 alpha-2), upper case; lower case was right before version 0.5. */
export const country: Rule<string> = (value, book) => {
  const read = text()(value, book);
  if (read === undefined) return undefined;
  const upper = read.toUpperCase();
  if (!COUNTRIES.has(upper) || (read !== upper && read !== read.toLowerCase())) {
    book.add('error', 'not-a-country', value, { value: read });
    return COUNTRIES.has(upper) ? upper : undefined;
  }
  if (read !== upper && book.version.minor >= 5) {
    book.add('warning', 'lower-case-country', value, { right: upper });
  }
  return upper;
};

/** An SPDX licence expression, in the form of today's list. */
export const licence: Rule<string> = (value, book) => {
  const read = text({ max: 1000 })(value, book);
  if (read === undefined) return undefined;
  const found = readLicence(read);
  if (found.state === 'invalid') {
    book.add('error', 'not-a-licence', value, { value: read });
    return undefined;
  }
  if (found.state === 'rewritten') {
    book.add('warning', 'licence-rewritten', value, { value: read, right: found.expression });
  }
  return found.expression;
};
