import { StoreFault } from '../port.ts';
import type {
  Commit,
  CommitOutcome,
  Expect,
  IdempotencyKey,
  Page,
  Query,
  SearchQuery,
  Store,
  StoreHealth,
  StoredDocument
} from '../port.ts';
import { CommitQueue } from './commit-queue.ts';
import type { TreeHead } from '#lib/server/ledger/checkpoint.ts';
import type { MerkleTree } from '#lib/server/ledger/merkle.ts';
import type { FormatData } from './format-file.ts';
import type { LedgerFiles } from './ledger-files.ts';
import type { Line } from './line.ts';
import type { Lock } from './lock.ts';
import type { Memory } from './memory.ts';
import { prepareCommit } from './prepare-commit.ts';
import { Reader } from './reader.ts';
import type { SegmentWriter } from './segment-writer.ts';
import type { Snapshotter } from './snapshotter.ts';

export interface EmbeddedParts {
  readonly dir: string;
  readonly format: FormatData;
  readonly memory: Memory;
  readonly ledger: LedgerFiles;
  readonly writer: SegmentWriter;
  readonly snapshotter: Snapshotter;
  readonly lock: Lock;
  readonly clock: () => Date;
}

/** The embedded store, put together and running. Documents come out deep-frozen. */
export class EmbeddedStoreCore implements Store {
  readonly dir: string;
  readonly #parts: EmbeddedParts;
  readonly #reader: Reader;
  readonly #queue: CommitQueue;
  #broken: string | undefined;
  #closing: Promise<void> | undefined;

  constructor(parts: EmbeddedParts) {
    this.dir = parts.dir;
    this.#parts = parts;
    this.#reader = new Reader(parts);
    this.#queue = new CommitQueue(parts.memory, parts.writer, parts.clock, {
      onApplied: (lines, bytes) => {
        this.#applied(lines, bytes);
      },
      onBroken: (error) => {
        this.#broken = error instanceof Error ? error.message : String(error);
      }
    });
  }

  async get(collection: string, id: string): Promise<StoredDocument | undefined> {
    return this.#open().get(collection, id);
  }

  stillAt(read: readonly Expect[]): boolean {
    return this.#open().stillAt(read);
  }

  async list(collection: string, query?: Query): Promise<Page<StoredDocument>> {
    return this.#open().list(collection, query);
  }

  async holder(scope: string, key: string): Promise<string | undefined> {
    return this.#open().holder(scope, key);
  }

  async answered(key: IdempotencyKey) {
    return this.#open().answered(key, this.#parts.clock());
  }

  async commit(commit: Commit): Promise<CommitOutcome> {
    return this.#queue.commit(prepareCommit(this.#parts.memory.specs, commit));
  }

  async history(collection: string, id: string) {
    return this.#open().history(collection, id);
  }

  async entriesSince(position: number, limit?: number) {
    return this.#open().entriesSince(position, limit);
  }

  async pendingNotices(limit?: number) {
    return this.#open().pendingNotices(limit);
  }

  async markNoticesHandled(ids: readonly string[]): Promise<void> {
    const { notices } = this.#parts.memory;
    const pending = ids.filter((id) => notices.get(id) !== undefined);
    if (pending.length > 0) await this.#queue.markHandled(pending);
  }

  async search(collection: string, query: SearchQuery) {
    return this.#open().search(collection, query);
  }

  /** Makes the search indices now, in slices; else the first search waits for them. */
  async prepareSearch(): Promise<void> {
    await this.#open().prepareSearch();
  }

  /** Writes all changed snapshots now. Needed for nothing but a quicker next start. */
  async snapshot(): Promise<void> {
    this.#open();
    await this.#parts.snapshotter.run();
  }

  /** The tree over all entries so far, as a checkpoint signs it. */
  treeHead(): TreeHead {
    this.#open();
    return this.#reader.treeHead();
  }

  /** The tree itself, for proofs; reads the whole ledger. */
  async tree(): Promise<MerkleTree> {
    return this.#open().tree();
  }

  health(): StoreHealth {
    const { position } = this.#parts.memory;
    if (this.#closing !== undefined) return { state: 'closed', position };
    if (this.#broken === undefined) return { state: 'healthy', position };
    return { state: 'read-only', position, message: this.#broken };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#queue.close(closed);
    await this.#parts.snapshotter.close();
    await this.#parts.writer.close();
    await this.#parts.lock.release();
  }

  #open(): Reader {
    if (this.#closing !== undefined) throw closed();
    return this.#reader;
  }

  #applied(lines: readonly Line[], bytes: number): void {
    for (const line of lines) {
      if (line.kind !== 'entry') continue;
      for (const { collection, document } of line.entry.changes) this.#reader.changed(collection, document.id);
    }
    this.#parts.snapshotter.grown(bytes);
  }
}

const closed = (): StoreFault => new StoreFault('closed', 'The store is closed.');
