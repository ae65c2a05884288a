import type { HistoryItem } from '../store/port.ts';
import { fieldChanges, type FieldChange, type Fields } from './field-changes.ts';

/** A field that was changed after somebody had opened the document, with who changed it last, and when. */
export interface ChangeSince extends FieldChange {
  /** Id of the member. */
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/**
 * What a document's later revisions changed, against the one that somebody saw. A field that was changed and changed
 * back is left out.
 *
 * @param history every revision, oldest first, as `store.history` gives it
 * @param seen the revision that the person saw; empty when the history does not hold it
 */
export function changesSince<D extends { readonly revision: number }>(
  history: readonly HistoryItem<D>[],
  seen: number,
  fieldsOf: (document: D) => Fields
): readonly ChangeSince[] {
  const from = history.findIndex(({ document }) => document.revision === seen);
  const first = history[from];
  const last = history.at(-1);
  if (first === undefined || last === undefined) return [];
  const authors = new Map<string, { readonly by: string; readonly at: string }>();
  for (const [index, item] of history.entries()) {
    const before = history[index - 1];
    if (index <= from || before === undefined) continue;
    for (const { field } of fieldChanges(fieldsOf(before.document), fieldsOf(item.document))) {
      authors.set(field, { by: item.actor, at: item.time });
    }
  }
  return fieldChanges(fieldsOf(first.document), fieldsOf(last.document)).flatMap((change) => {
    const author = authors.get(change.field);
    return author === undefined ? [] : [{ ...change, ...author }];
  });
}
