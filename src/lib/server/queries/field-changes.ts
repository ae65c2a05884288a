/**
 * What a document says, field by field, as lists of plain texts: names in place of ids; days, numbers and codes as they
 * are kept, for the page to put into words. A field that says nothing has an empty list.
 */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** One field that says something else than it did. */
export interface FieldChange {
  readonly field: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The fields that differ, in the order in which they are given; one that is in one of the two only counts as empty. */
export function fieldChanges(before: Fields, after: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((field) => ({ field, from: before[field] ?? [], to: after[field] ?? [] }))
    .filter(({ from, to }) => from.length !== to.length || from.some((text, index) => text !== to[index]));
}
