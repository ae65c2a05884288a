import { recordFolder } from '#lib/server/records/open-record-store.ts';
import type { RecordKind, RecordStore } from '#lib/server/records/port.ts';
import { RecordFile } from '#lib/server/records/record-file.ts';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import { StoreFault } from '#lib/server/store/port.ts';

/** The records of a data folder as they are on disk now, each kind read when it is first asked for. Writes nothing. */
export function readOnlyRecords(dir: string): RecordStore {
  const kinds = new Map<RecordKind, Promise<ReadonlyMap<string, unknown>>>();
  const valuesOf = (kind: RecordKind): Promise<ReadonlyMap<string, unknown>> => {
    const known = kinds.get(kind) ?? read(dir, kind);
    kinds.set(kind, known);
    return known;
  };
  return {
    get: async <T>(kind: RecordKind, id: string) => (await valuesOf(kind)).get(id) as T | undefined,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what the kind holds, as in get
    list: async <T>(kind: RecordKind) => Array.from(await valuesOf(kind), ([id, value]) => ({ id, value: value as T })),
    update: () => Promise.reject(new StoreFault('read-only', 'The records were opened for reading only.')),
    close: () => Promise.resolve()
  };
}

async function read(dir: string, kind: RecordKind): Promise<ReadonlyMap<string, unknown>> {
  const file = new RecordFile(realFiles, recordFolder(dir), kind);
  await file.open();
  return file.values;
}
