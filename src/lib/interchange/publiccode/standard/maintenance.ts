import type { Notebook } from '../notebook.ts';
import { address } from '../rules/address.ts';
import { choice } from '../rules/choice.ts';
import { day, email } from '../rules/forms.ts';
import { list } from '../rules/list.ts';
import { record, type Read } from '../rules/record.ts';
import type { Rule, Value } from '../rules/rule.ts';
import { optionalText, text } from '../rules/text.ts';
import { MAINTENANCE_TYPES } from '../vocabulary/words.ts';

const contractors = list(
  record({
    name: { rule: text(), mandatory: 'always' },
    until: { rule: day, mandatory: 'always' },
    email: { rule: email },
    website: { rule: address('web') }
  })
);

const contacts = list(
  record({
    name: { rule: text(), mandatory: 'always' },
    email: { rule: email },
    phone: { rule: optionalText },
    affiliation: { rule: optionalText }
  })
);

/** Kept as they stand until the type is known, which says whether they may stand at all. */
const asItStands: Rule<Value> = (value) => value;

const fields = {
  type: { rule: choice(MAINTENANCE_TYPES), mandatory: 'always' },
  contractors: { rule: asItStands },
  contacts: { rule: asItStands }
} as const;

/**
 * Who keeps the software up. Contractors stand if and only if there is a contract; contacts must stand for internal
 * and community maintenance. Names and addresses of people are checked, but not taken over.
 */
export const maintenance: Rule<Read<typeof fields>> = (value, book) => {
  const read = record(fields)(value, book);
  if (read === undefined) return undefined;
  const { type } = read;
  if (read.contractors !== undefined && type !== undefined && type !== 'contract') {
    const at = { offset: read.contractors.owner ?? read.contractors.offset, path: read.contractors.path };
    book.add('error', 'not-allowed-here', at, { key: 'contractors', when: 'contract' });
  } else if (read.contractors !== undefined) contractors(read.contractors, book);
  else if (type === 'contract') noteMissing('contractors', value, book);
  if (read.contacts !== undefined) contacts(read.contacts, book);
  else if (type === 'internal' || type === 'community') noteMissing('contacts', value, book);
  return read;
};

const noteMissing = (key: string, at: Value, book: Notebook): void => {
  book.add('error', 'missing', { offset: at.owner ?? at.offset, path: `${at.path}.${key}` }, { key });
};
