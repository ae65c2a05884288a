import { Frontier } from '#lib/server/ledger/frontier.ts';
import type { FrontierState } from '#lib/server/ledger/frontier.ts';
import type { Claim, CollectionSpecs, IdempotencyKey, Notice } from '../port.ts';
import { upgrade } from '../upgrade.ts';
import { Collection } from './collection.ts';
import type { EntryLine, HandledLine, Line } from './line.ts';
import { ShardedTable } from './sharded-table.ts';
import type { Item } from './sharded-table.ts';

export interface HeldClaim extends Claim, Item {}
export interface UsedKey extends IdempotencyKey, Item {
  readonly time: string;
  readonly result?: unknown;
}
export interface PendingNotice extends Notice, Item {}

/** How long a repeated idempotency key still finds its first answer. */
const IDEMPOTENCY_DAYS = 7;

/** True when a key is older than it is promised to last. */
export const isForgotten = ({ time }: Pick<UsedKey, 'time'>, now: Date): boolean =>
  now.getTime() - Date.parse(time) > IDEMPOTENCY_DAYS * 24 * 3600 * 1000;

export const pairKey = (scope: string, key: string): string => JSON.stringify([scope, key]);

/** The state that the ledger adds up to. Only what is safe on disk is ever applied to it. */
export class Memory {
  readonly specs: CollectionSpecs;
  readonly collections = new Map<string, Collection>();
  readonly claims = new ShardedTable<HeldClaim>('_claims', ({ scope, key }) => pairKey(scope, key), {
    items: 5000,
    bytes: Number.POSITIVE_INFINITY
  });
  readonly used = new ShardedTable<UsedKey>('_idempotency', ({ scope, key }) => pairKey(scope, key), {
    items: 2000,
    bytes: 2 * 1024 * 1024
  });
  readonly notices = new ShardedTable<PendingNotice>('_notices', ({ id }) => id, {
    items: 1000,
    bytes: 2 * 1024 * 1024
  });
  frontier = new Frontier();
  /** Time of the last entry. */
  time = '';

  constructor(specs: CollectionSpecs) {
    this.specs = specs;
    for (const name of Object.keys(specs)) this.collections.set(name, new Collection(name));
  }

  /** Position of the last entry applied; the number of entries. */
  get position(): number {
    return this.frontier.size;
  }

  /** About how many bytes the snapshots have. */
  get bytes(): number {
    return this.tables().reduce((sum, table) => sum + table.bytes, 0);
  }

  resume(frontier: FrontierState, time: string): void {
    this.frontier = new Frontier(frontier);
    this.time = time;
  }

  tables(): ShardedTable<Item>[] {
    const tables = [
      ...Array.from(this.collections.values(), ({ table }) => table),
      this.claims,
      this.used,
      this.notices
    ];
    return tables as unknown as ShardedTable<Item>[];
  }

  /**
   * Applies a line. Applying it to a state that is already ahead of it (a snapshot newer than the others) changes
   * nothing that is newer.
   */
  apply(line: Line): void {
    if (line.kind === 'handled') this.#applyHandled(line);
    else this.#applyEntry(line);
  }

  #applyHandled({ handled }: HandledLine): void {
    for (const id of handled) this.notices.delete(id);
  }

  #applyEntry(line: EntryLine): void {
    const { position, hash, entry } = line;
    const size = line.text.length;
    for (const { collection: name, document } of entry.changes) {
      // `upgrade` refuses a collection that this release does not know.
      const current = upgrade(this.specs, name, document);
      const collection = this.collections.get(name);
      if (collection === undefined) continue;
      const before = collection.table.get(document.id);
      if (before === undefined || before.position < position) {
        collection.set({ position, hash, document: current }, Math.ceil(size / entry.changes.length));
      }
    }
    for (const { scope, key, id } of line.unique) {
      if (this.claims.get(pairKey(scope, key)) === undefined) this.claims.set({ position, scope, key, id }, 100);
    }
    for (const notice of line.outbox) this.notices.set({ ...notice, position }, 300);
    if (line.idempotency !== undefined) {
      const { scope, key } = line.idempotency;
      this.used.set({ position, scope, key, time: entry.time, result: line.result }, 200);
    }
    if (position > this.position) {
      this.frontier.push(hash);
      this.time = entry.time;
    }
  }

  /** The commit that used an idempotency key, while it is remembered. */
  answered({ scope, key }: IdempotencyKey, now: Date): UsedKey | undefined {
    const used = this.used.get(pairKey(scope, key));
    return used === undefined || isForgotten(used, now) ? undefined : used;
  }

  /** Forgets idempotency keys that are older than they are promised to last. */
  forgetUsedKeys(now: Date): void {
    const limit = new Date(now.getTime() - IDEMPOTENCY_DAYS * 24 * 3600 * 1000).toISOString();
    for (const item of [...this.used.values()]) if (item.time < limit) this.used.delete(this.used.keyOf(item));
  }
}
