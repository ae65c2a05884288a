import type { RecordKind, RecordStore } from '../../records/port.ts';

/** A record store in memory, for tests of what stands on the port. Values are copied in and out, as files would do. */
export function memoryRecords(): RecordStore & { readonly dump: () => string } {
  const kinds = new Map<RecordKind, Map<string, unknown>>();
  const recordsOf = (kind: RecordKind): Map<string, unknown> => {
    const known = kinds.get(kind);
    if (known) return known;
    const made = new Map<string, unknown>();
    kinds.set(kind, made);
    return made;
  };
  const read = (kind: RecordKind, id: string): unknown => structuredClone(recordsOf(kind).get(id));
  return {
    // The caller says what it keeps there; `never` fits every such claim.
    get: async (kind, id) => read(kind, id) as never,
    list: async (kind) => [...recordsOf(kind).keys()].map((id) => ({ id, value: read(kind, id) as never })),
    update: async <T>(kind: RecordKind, id: string, change: (before: T | undefined) => T | undefined) => {
      const after = change(read(kind, id) as T | undefined);
      if (after === undefined) recordsOf(kind).delete(id);
      else recordsOf(kind).set(id, structuredClone(after));
      return after;
    },
    close: async () => undefined,
    /** Everything that is stored, as text, to look for what must not be there. */
    dump: () => JSON.stringify([...kinds].map(([kind, records]) => [kind, [...records]]))
  };
}
