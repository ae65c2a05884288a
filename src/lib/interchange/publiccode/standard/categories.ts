import type { Rule } from '../rules/rule.ts';
import { choice } from '../rules/choice.ts';
import { list } from '../rules/list.ts';
import { CATEGORIES, CATEGORY_SINCE } from '../vocabulary/categories.ts';

const category: Rule<string> = (value, book) => {
  const read = choice(Object.keys(CATEGORIES))(value, book);
  const since = read === undefined ? undefined : CATEGORY_SINCE[read];
  if (read !== undefined && since !== undefined && book.version.minor < since) {
    book.add('note', 'newer-key', value, { key: read, since: `0.${String(since)}`, declared: book.version.text });
  }
  return read;
};

/** Kinds of software by the standard's own list. */
export const categories = list(category);
