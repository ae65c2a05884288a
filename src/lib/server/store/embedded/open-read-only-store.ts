import { setTimeout as delay } from 'node:timers/promises';
import type { TreeHead } from '#lib/server/ledger/checkpoint.ts';
import type { MerkleTree } from '#lib/server/ledger/merkle.ts';
import { StoreFault } from '../port.ts';
import type {
  CollectionSpecs,
  Expect,
  IdempotencyKey,
  Page,
  Query,
  SearchQuery,
  Store,
  StoreHealth,
  StoredDocument
} from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { asNotPermitted } from '../files/not-permitted.ts';
import { realFiles } from '../files/real-files.ts';
import { examineFolder, noRegistry } from './examine-folder.ts';
import type { FormatData } from './format-file.ts';
import { layout } from './layout.ts';
import { LedgerFiles } from './ledger-files.ts';
import { loadState } from './load-state.ts';
import { Reader } from './reader.ts';
import type { ReaderParts } from './reader.ts';

export interface ReadOnlyOptions {
  readonly dir: string;
  readonly specs: CollectionSpecs;
  readonly files?: FileLayer;
}

/** A batch that a server is writing at this moment may be seen half; a moment later it is whole. */
const ATTEMPTS = 5;

/**
 * Opens a data folder for reading, up to the last complete line, without its lock: while a server holds it, or after.
 * Writes nothing.
 * @throws {StoreFault} `damaged`, `newer`, `not-a-store`
 */
export const openReadOnlyStore = async <
  M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>
>({
  dir,
  specs,
  files = realFiles
}: ReadOnlyOptions): Promise<ReadOnlyStore<M>> => {
  const format = await examineFolder(files, layout(dir));
  if (format === undefined) throw noRegistry(dir);
  return readStore<M>(dir, specs, format, files);
};

/** As {@link openReadOnlyStore}, of a folder that has been examined: a backup may lie where no server may write. */
export const readStore = async <M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>>(
  dir: string,
  specs: CollectionSpecs,
  format: FormatData,
  files: FileLayer = realFiles
): Promise<ReadOnlyStore<M>> => {
  const at = layout(dir);
  for (let attempt = 1; ; attempt++) {
    try {
      const { memory, segments } = await loadState(files, at, specs);
      const ledger = new LedgerFiles(files, segments);
      return new ReadOnlyCore({ memory, ledger, format }) as unknown as ReadOnlyStore<M>;
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof StoreFault) || error.code !== 'damaged') {
        throw asNotPermitted(error, dir);
      }
      await delay(20 * attempt);
    }
  }
};

export type ReadOnlyStore<M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>> =
  Store<M> & Pick<ReadOnlyCore, 'treeHead' | 'tree'>;

class ReadOnlyCore implements Store {
  readonly #reader: Reader;

  constructor(parts: ReaderParts) {
    this.#reader = new Reader(parts);
  }

  treeHead(): TreeHead {
    return this.#reader.treeHead();
  }

  tree(): Promise<MerkleTree> {
    return this.#reader.tree();
  }

  async get(collection: string, id: string): Promise<StoredDocument | undefined> {
    return this.#reader.get(collection, id);
  }

  async list(collection: string, query?: Query): Promise<Page<StoredDocument>> {
    return this.#reader.list(collection, query);
  }

  stillAt(read: readonly Expect[]): boolean {
    return this.#reader.stillAt(read);
  }

  async holder(scope: string, key: string): Promise<string | undefined> {
    return this.#reader.holder(scope, key);
  }

  async answered(key: IdempotencyKey) {
    return this.#reader.answered(key, new Date());
  }

  commit(): Promise<never> {
    return Promise.reject(new StoreFault('read-only', 'The store was opened for reading only.'));
  }

  async history(collection: string, id: string) {
    return this.#reader.history(collection, id);
  }

  async entriesSince(position: number, limit?: number) {
    return this.#reader.entriesSince(position, limit);
  }

  async pendingNotices(limit?: number) {
    return this.#reader.pendingNotices(limit);
  }

  markNoticesHandled(): Promise<never> {
    return this.commit();
  }

  async search(collection: string, query: SearchQuery) {
    return this.#reader.search(collection, query);
  }

  health(): StoreHealth {
    return { state: 'read-only', position: this.treeHead().size, message: 'Opened for reading only.' };
  }

  async close(): Promise<void> {
    // Holds nothing open.
  }
}
