import { setTimeout as delay } from 'node:timers/promises';
import type { FileLayer } from '../files/file-layer.ts';
import type { Layout } from './layout.ts';
import type { Memory } from './memory.ts';
import type { Item, ShardedTable } from './sharded-table.ts';
import { manifestDatabase, shardDatabase, shardFolder } from './snapshot-files.ts';

/** A round is due when the ledger to replay at a start has grown to this, or to half of what there is to snapshot. */
const LEAST_TAIL_BYTES = 4 * 1024 * 1024;

/** At a clean close a tail of this much is worth a round: the next start is then quicker. */
const CLOSING_TAIL_BYTES = 512 * 1024;

/**
 * Writes changed shards in the background. A round takes the shards that are dirty when it begins, so growth cannot
 * keep it from ending; shards know how far their files reach, so a round that is cut short leaves less for the next.
 */
export class Snapshotter {
  readonly #files: FileLayer;
  readonly #at: Layout;
  readonly #memory: Memory;
  readonly #clock: () => Date;
  readonly #onTrouble: (error: unknown) => void;
  /** Ledger bytes since the last full round began. */
  #tail: number;
  #round: Promise<void> | undefined;
  #hurry = false;

  constructor(
    files: FileLayer,
    at: Layout,
    memory: Memory,
    options: { readonly tail: number; readonly clock: () => Date; readonly onTrouble: (error: unknown) => void }
  ) {
    this.#files = files;
    this.#at = at;
    this.#memory = memory;
    this.#tail = options.tail;
    this.#clock = options.clock;
    this.#onTrouble = options.onTrouble;
  }

  /** Called after a batch; begins a round when one is due. */
  grown(bytes: number): void {
    this.#tail += bytes;
    if (this.#round === undefined && this.#tail >= Math.max(LEAST_TAIL_BYTES, this.#memory.bytes / 2)) {
      void this.run().catch(this.#onTrouble);
    }
  }

  /** A whole round, begun after the one that runs now, if any. */
  async run(): Promise<void> {
    while (this.#round !== undefined) await this.#round.catch(() => undefined);
    this.#round = this.#writeRound();
    try {
      await this.#round;
    } finally {
      this.#round = undefined;
    }
  }

  async close(): Promise<void> {
    this.#hurry = true;
    await this.#round?.catch(() => undefined);
    if (this.#tail >= CLOSING_TAIL_BYTES) await this.run().catch(this.#onTrouble);
  }

  async #writeRound(): Promise<void> {
    const tail = this.#tail;
    const memory = this.#memory;
    memory.forgetUsedKeys(this.#clock());
    const through = memory.position;
    const frontier = memory.frontier.state();
    const { time } = memory;
    // Taken in one turn together with the position: whatever is not dirty now stands at least through it.
    const tables = memory.tables();
    const dirty = tables.flatMap((table) => table.dirtyShards().map((shard) => ({ table, shard })));
    await this.#makeFolders(dirty.map(({ table }) => table.name));
    for (const { table, shard } of dirty) await this.#writeShard(table, shard);
    const manifest = manifestDatabase(this.#files, this.#at);
    const saved = Object.fromEntries(tables.map((table) => [table.name, table.savedThrough()]));
    manifest.data = { version: 1, through, time, frontier, tables: saved };
    await manifest.write();
    this.#tail -= tail;
  }

  async #makeFolders(names: readonly string[]): Promise<void> {
    for (const name of new Set(names)) await this.#files.makeFolder(shardFolder(this.#at, name));
    await this.#files.makeFolder(this.#at.snapshots);
    await this.#files.syncFolder(this.#at.snapshots);
  }

  async #writeShard(table: ShardedTable<Item>, shard: number): Promise<void> {
    const started = performance.now();
    const database = shardDatabase(this.#files, this.#at, table.name, shard);
    const through = this.#memory.position;
    table.markTaken(shard);
    database.data = { version: 1, table: table.name, shard, through, items: table.shardItems(shard) };
    try {
      await database.write();
    } catch (error) {
      table.markUnsaved(shard);
      throw error;
    }
    table.markSaved(shard, through);
    // Writers come first: rest as long as the shard took.
    if (!this.#hurry) await delay(Math.min(50, performance.now() - started));
  }
}
