import { join } from 'node:path';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import { sweepTemporary } from '#lib/server/store/files/write-durably.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import { RecordFile } from './record-file.ts';
import type { RecordKind, RecordStore, UpdateOptions } from './port.ts';

export interface RecordOptions {
  /** The data folder, which the embedded store has locked; records lie in `records/` there. */
  readonly dir: string;
  readonly files?: FileLayer;
}

export const KINDS: readonly RecordKind[] = [
  'persons',
  'contacts',
  'credentials',
  'sessions',
  'invitations',
  'throttle',
  'settings'
];

/** Kinds whose loss costs nobody more than signing in again, so that touching them may be put off. */
const PASSING: readonly RecordKind[] = ['sessions', 'throttle'];

export const recordFolder = (dir: string): string => join(dir, 'records');

/** Opens the records of a data folder. @throws {StoreFault} `damaged`, naming the file */
export const openRecordStore = async ({ dir, files = realFiles }: RecordOptions): Promise<RecordStore> => {
  const folder = recordFolder(dir);
  await files.makeFolder(folder);
  await files.syncFolder(dir);
  await sweepTemporary(files, folder);
  const kinds = new Map<RecordKind, RecordFile>();
  for (const kind of KINDS) {
    const file = new RecordFile(files, folder, kind);
    await file.open();
    kinds.set(kind, file);
  }
  return new FileRecordStore(kinds);
};

class FileRecordStore implements RecordStore {
  readonly #kinds: ReadonlyMap<RecordKind, RecordFile>;
  #closed = false;

  constructor(kinds: ReadonlyMap<RecordKind, RecordFile>) {
    this.#kinds = kinds;
  }

  async get<T>(kind: RecordKind, id: string): Promise<T | undefined> {
    return this.#kind(kind).values.get(id) as T | undefined;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what the kind holds, as in get
  async list<T>(kind: RecordKind): Promise<readonly { readonly id: string; readonly value: T }[]> {
    return Array.from(this.#kind(kind).values, ([id, value]) => ({ id, value: value as T }));
  }

  async update<T>(
    kind: RecordKind,
    id: string,
    change: (before: T | undefined) => T | undefined,
    { deferred = false }: UpdateOptions = {}
  ): Promise<T | undefined> {
    const file = this.#kind(kind);
    const options = { deferred: deferred && PASSING.includes(kind) };
    return (await file.update(id, (before) => change(before as T | undefined), options)) as T | undefined;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const file of this.#kinds.values()) await file.close();
  }

  #kind(kind: RecordKind): RecordFile {
    if (this.#closed) throw new StoreFault('closed', 'The record store is closed.');
    const file = this.#kinds.get(kind);
    if (file === undefined) throw new StoreFault('malformed', `There is no kind of record "${kind}".`);
    return file;
  }
}
