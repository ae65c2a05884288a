import type { SearchResult, StoredDocument } from '../store/port.ts';
import { compareTexts, valuesAt } from '../store/query/values.ts';

/** How many documents have each value of each field; most frequent first, equal counts by value. */
export const countFacets = (documents: readonly StoredDocument[], fields: readonly string[]): SearchResult['facets'] =>
  Object.fromEntries(fields.map((field) => [field, countField(documents, field)]));

const countField = (documents: readonly StoredDocument[], field: string) => {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const values = valuesAt(document, field);
    // A value counts once a document, however often it stands there.
    for (const [at, value] of values.entries()) {
      if (at > 0 && values.indexOf(value) < at) continue;
      const name = String(value);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || compareTexts(a.value, b.value)
  );
};
