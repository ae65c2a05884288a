import { isSeq } from 'yaml';
import { valueBelow, type Rule } from './rule.ts';

/** A list; items that are wrong are noted and left out. */
export const list =
  <T>(item: Rule<T>, options: { readonly filled?: boolean } = {}): Rule<readonly T[]> =>
  (value, book) => {
    const { node } = value;
    if (!isSeq(node)) {
      book.add('error', 'expected-list', value);
      return undefined;
    }
    if (options.filled === true && node.items.length === 0) book.add('error', 'empty', value);
    return node.items.flatMap((one, index) => {
      const below = valueBelow(value, one, `${value.path}.${String(index)}`);
      if (below.node === undefined) {
        book.add('error', 'empty', below);
        return [];
      }
      const read = item(below, book);
      return read === undefined ? [] : [read];
    });
  };

/** A list, or one item alone. `alone` is the rule for an item that stands without a list. */
export const listOrOne =
  <T>(item: Rule<T>, alone: Rule<T> = item): Rule<readonly T[]> =>
  (value, book) => {
    if (isSeq(value.node)) return list(item)(value, book);
    const read = alone(value, book);
    return read === undefined ? undefined : [read];
  };
