import { identifier } from '../rules/address.ts';
import { record } from '../rules/record.ts';
import { optionalText } from '../rules/text.ts';

/** Who publishes the software. */
export const organisation = record({
  uri: { rule: identifier, mandatory: 'always' },
  name: { rule: optionalText }
});

/** Who pays for it. A name alone, or a URI alone, is enough. */
export const funder = record({ name: { rule: optionalText }, uri: { rule: identifier } });
