import { indexTerms } from '#lib/server/search/index-terms.ts';
import type { CollectionSpec, StoredDocument } from '../../port.ts';

/** Form of the vectors below; raised when they change, so that a start makes them again. */
export const SEARCH_FORM = 1;

/** PostgreSQL knows four weights, keeps positions up to 16383, and a vector of at most 1 MB. */
const MOST_TERMS = 16_000;

/** From this weight of a text on. */
const LABELS = [
  ['A', 5],
  ['B', 3],
  ['C', 2],
  ['D', 0]
] as const;

const labelOf = (weight: number): string => LABELS.find(([, least]) => weight >= least)?.[0] ?? 'D';

/**
 * A document as the text of a `tsvector` of the configuration "simple": the words without marks, and with `=` before
 * them as written, as the embedded search has them. The app folds, so no dictionary or parser of the server is used.
 * @returns null where nothing is searched
 */
export const searchVector = (spec: CollectionSpec | undefined, document: StoredDocument): string | null => {
  if (spec?.searchable === undefined) return null;
  const places = new Map<string, string[]>();
  let position = 0;
  for (const { text, weight } of spec.searchable(document)) {
    for (const term of indexTerms(text)) {
      if (++position > MOST_TERMS) break;
      const there = places.get(term);
      if (there === undefined) places.set(term, [`${position}${labelOf(weight)}`]);
      else there.push(`${position}${labelOf(weight)}`);
    }
  }
  return Array.from(places, ([term, at]) => `${quoted(term)}:${at.join(',')}`).join(' ');
};

/** A lexeme in the text of a tsvector or tsquery. */
export const quoted = (term: string): string => `'${term.replaceAll(/['\\]/g, String.raw`$&$&`)}'`;

/** The words without marks of a vector's text. */
export const wordsOfVector = (vector: string): string[] =>
  Array.from(vector.matchAll(/(?:^| )'([^'=][^']*)':/g), (match) => match[1] ?? '');
