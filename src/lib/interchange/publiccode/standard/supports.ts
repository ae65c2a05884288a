import { isIdentifier } from '../rules/address.ts';
import { list } from '../rules/list.ts';
import { record } from '../rules/record.ts';
import type { Rule } from '../rules/rule.ts';
import { text } from '../rules/text.ts';
import { SUPPORT_ALIASES } from '../vocabulary/words.ts';

/** An alias of the standard's list (`alias:gdpr`), or any URI. */
const supportedThing: Rule<string> = (value, book) => {
  const read = text({ max: 2000 })(value, book);
  if (read === undefined) return undefined;
  const alias = /^alias:(.*)$/.exec(read)?.[1];
  if (alias === undefined ? isIdentifier(read) : Object.hasOwn(SUPPORT_ALIASES, alias)) return read;
  book.add('error', alias === undefined ? 'not-an-identifier' : 'unknown-alias', value, { value: read });
  return undefined;
};

/** Standards, rules and platforms that the software supports. */
export const supports = list(record({ id: { rule: supportedThing, mandatory: 'always' } }));
