import { isMap } from 'yaml';
import type { Notebook, Spot } from '../notebook.ts';
import { entriesOf, type Entry, type Rule, type Value } from './rule.ts';

interface Field<T> {
  readonly rule: Rule<T>;
  /** `always`, or up to and including a version (its minor number) that is mandatory no more. */
  readonly mandatory?: 'always' | { readonly until: number };
  /** Minor number of the version that deprecated it. */
  readonly deprecated?: number;
  /** Minor number of the version that brought it. */
  readonly since?: number;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What could be read of a record. */
export type Read<F extends Fields> = {
  readonly [K in keyof F]?: F[K] extends Field<infer T> ? T | undefined : never;
};

export interface RecordOptions {
  /** Old names of keys, with today's. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Takes a key that no field has; true when that settles it. */
  readonly other?: (entry: Entry, book: Notebook, siblings: ReadonlySet<string>) => boolean;
}

/** A mapping with known keys. Misspelt and renamed keys are noted, and their values taken where the right key is absent. */
export const record =
  <F extends Fields>(fields: F, options: RecordOptions = {}): Rule<Read<F>> =>
  (value, book) => {
    if (!isMap(value.node)) {
      book.add('error', 'expected-mapping', value);
      return undefined;
    }
    const entries = entriesOf(value);
    const keys = new Set(entries.map((entry) => entry.key));
    const read: Record<string, unknown> = {};
    const present = new Set<string>();
    for (const entry of entries) {
      const name = Object.hasOwn(fields, entry.key) ? entry.key : meant(entry, fields, options, keys, book);
      const field = name === undefined ? undefined : fields[name];
      const second = name === undefined || present.has(name) || (name !== entry.key && keys.has(name));
      if (field === undefined || second || entry.value.node === undefined) continue;
      present.add(name);
      noteAge(name, field, entry.keyAt, book);
      read[name] = field.rule(entry.value, book);
    }
    noteMissing(fields, present, value, book);
    return read as Read<F>;
  };

function meant(
  entry: Entry,
  fields: Fields,
  options: RecordOptions,
  siblings: ReadonlySet<string>,
  book: Notebook
): string | undefined {
  const renamed = options.renamed?.[entry.key];
  if (renamed !== undefined) {
    book.add('error', 'renamed-key', entry.keyAt, { key: entry.key, right: renamed });
    return renamed;
  }
  if (options.other?.(entry, book, siblings) === true) return undefined;
  const right = Object.keys(fields).find((name) => bare(name) === bare(entry.key));
  if (right === undefined) book.add('error', 'unknown-key', entry.keyAt, { key: entry.key });
  else book.add('error', 'key-spelling', entry.keyAt, { key: entry.key, right });
  return right;
}

const bare = (key: string): string => key.toLowerCase().replaceAll(/[-_\s]/g, '');

function noteAge(key: string, field: Field<unknown>, at: Spot, book: Notebook): void {
  const { minor, text } = book.version;
  if (field.deprecated !== undefined && minor >= field.deprecated) {
    book.add('warning', 'deprecated-key', at, { key, since: `0.${String(field.deprecated)}` });
  }
  if (field.since !== undefined && minor < field.since) {
    book.add('note', 'newer-key', at, { key, since: `0.${String(field.since)}`, declared: text });
  }
}

function noteMissing(fields: Fields, present: ReadonlySet<string>, at: Value, book: Notebook): void {
  for (const [key, { mandatory }] of Object.entries(fields)) {
    if (mandatory === undefined || present.has(key)) continue;
    const spot = { offset: at.owner ?? at.offset, path: at.path === '' ? key : `${at.path}.${key}` };
    if (mandatory === 'always') book.add('error', 'missing', spot, { key });
    else if (book.version.minor <= mandatory.until) {
      book.add('warning', 'missing-in-version', spot, { key, declared: book.version.text });
    }
  }
}
