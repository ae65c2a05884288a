/*
 * ICU's Vietnamese order (a ă â b c d đ e ê …, tones ngang huyền hỏi ngã sắc nặng) is in Node and in the browsers; the
 * test beside this file holds it to the alphabet in both.
 */
const ORDER = new Intl.Collator('vi', { usage: 'sort', numeric: true });

/** Compares two texts in Vietnamese alphabetical order, numbers by value; equal only where the texts are equal. */
export function compareVietnamese(a: string, b: string): number {
  const order = ORDER.compare(a, b);
  if (order !== 0 || a === b) return order;
  return a < b ? -1 : 1;
}

/** A sorted copy, by the text that `textOf` gives for each item. */
export function sortVietnamese<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => compareVietnamese(textOf(a), textOf(b)));
}

/** Compares people's names as Vietnamese lists have them: by the given name, which stands last, then by the whole. */
export function comparePeople(a: string, b: string): number {
  return compareVietnamese(givenName(a), givenName(b)) || compareVietnamese(a, b);
}

const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';
