/** A shipped case as it stands in its file. */
export interface PublishedCase {
  readonly id: string;
  readonly method: string;
  readonly source: { readonly citation: string };
}

/** All shipped cases, by name; the same in Node and in a browser, for Vite puts them in. */
export function publishedCases(): PublishedCase[] {
  const files = import.meta.glob<PublishedCase>('/tests/fixtures/decision/*.json', { eager: true, import: 'default' });
  return Object.keys(files)
    .sort()
    .flatMap((path) => files[path] ?? []);
}
