/** A published case as it stands in its file; the engine reads the rest of it. */
export interface PublishedCase {
  readonly id: string;
  readonly method: string;
  readonly source: { readonly citation: string };
}

/** The very files that the tests check the engine against, put in when the app is built; by name. */
export function publishedCases(): PublishedCase[] {
  const files = import.meta.glob<PublishedCase>('/tests/fixtures/decision/*.json', { eager: true, import: 'default' });
  return Object.keys(files)
    .sort()
    .flatMap((path) => files[path] ?? []);
}
