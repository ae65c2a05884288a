import { isMap } from 'yaml';
import type { Notebook } from '../notebook.ts';
import { address } from '../rules/address.ts';
import { languageTag } from '../rules/codes.ts';
import { file } from '../rules/forms.ts';
import { list } from '../rules/list.ts';
import { record, type Read } from '../rules/record.ts';
import { entriesOf, type Rule, type Value } from '../rules/rule.ts';
import { optionalText, text } from '../rules/text.ts';

/** The 500 characters that version 0.2 asked of a long description; 150 since 0.3. */
const LONG_MIN = 150;

const fields = {
  localisedName: { rule: optionalText },
  genericName: { rule: text({ max: 35, optional: true }), mandatory: { until: 2 }, deprecated: 3 },
  shortDescription: { rule: text({ max: 150 }), mandatory: 'always' },
  longDescription: { rule: text({ min: LONG_MIN, max: 10_000 }) },
  documentation: { rule: address('web') },
  apiDocumentation: { rule: address('web') },
  features: { rule: list(text(), { filled: true }) },
  screenshots: { rule: list(file([])) },
  videos: { rule: list(address('web')) },
  awards: { rule: list(text()) }
} as const;

/** Texts in one language. */
export type Description = Read<typeof fields>;

/** Texts by language tag, in file order. At least one language has a long description and features. */
export const description: Rule<ReadonlyMap<string, Description>> = (value, book) => {
  if (!isMap(value.node)) {
    book.add('error', 'expected-mapping', value);
    return undefined;
  }
  const languages = new Map<string, Description>();
  const entries = entriesOf(value);
  if (entries.length === 0) book.add('error', 'empty', value);
  for (const { key, keyAt, value: below } of entries) {
    const tag = languageTag(key, keyAt, book);
    const texts = below.node === undefined ? undefined : record(fields)(below, book);
    if (below.node === undefined) book.add('error', 'missing', keyAt, { key: 'shortDescription' });
    if (tag !== undefined && texts !== undefined && !languages.has(tag)) languages.set(tag, texts);
  }
  const first = entries[0];
  if (first !== undefined)
    noteOnce(
      entries.map((entry) => entry.value),
      first.value,
      book
    );
  return languages;
};

/** What the standard asks of one language only is pointed out at the first. */
function noteOnce(all: readonly Value[], first: Value, book: Notebook): void {
  for (const key of ['longDescription', 'features']) {
    const given = all.some((one) =>
      entriesOf(one).some((entry) => entry.key === key && entry.value.node !== undefined)
    );
    if (given) continue;
    book.add('error', 'missing', { offset: first.owner ?? first.offset, path: `${first.path}.${key}` }, { key });
  }
}
