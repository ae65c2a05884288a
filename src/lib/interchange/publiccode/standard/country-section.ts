import type { Notebook } from '../notebook.ts';
import type { Entry } from '../rules/rule.ts';
import { COUNTRIES } from '../vocabulary/countries.ts';
import { italy } from './italy.ts';

/**
 * A section of one country (`IT`, once `it`). Of these only Italy's is defined, so that of another country is not
 * looked into. A mixed-case key is wrong, and so is the old spelling beside the new one.
 */
export function countrySection({ key, keyAt, value }: Entry, book: Notebook, siblings: ReadonlySet<string>): boolean {
  const right = key.toUpperCase();
  if (!COUNTRIES.has(right)) return false;
  const { minor } = book.version;
  if (key !== right && siblings.has(right)) {
    book.add('error', 'country-section-twice', keyAt, { key, right });
    return true;
  }
  if (key !== right && key !== key.toLowerCase()) book.add('error', 'key-spelling', keyAt, { key, right });
  else if (key !== right && minor >= 5) book.add('warning', 'lower-case-country', keyAt, { right });
  if (minor >= 7) book.add('warning', 'deprecated-key', keyAt, { key, since: '0.7' });
  if (right === 'IT' && value.node !== undefined) italy(value, book);
  return true;
}
