/** What a table holds: immutable items that know the ledger position they are of. */
export interface Item {
  readonly position: number;
}

export interface ShardLimits {
  readonly items: number;
  readonly bytes: number;
}

/** About 250 documents of 2 KB; large documents share a shard with fewer others. */
const DEFAULT_SHARD: ShardLimits = { items: 250, bytes: 2 * 1024 * 1024 };

interface Shard {
  readonly keys: Set<string>;
  /** What was put in, by the size at that time; only a guide for when to begin the next shard. */
  bytes: number;
  /** Position through which the shard's file is known to stand; -1 for none. */
  savedThrough: number;
  dirty: boolean;
}

/** A map kept in memory whose items are assigned to shards, each of which is one snapshot file. */
export class ShardedTable<T extends Item> {
  readonly name: string;
  readonly keyOf: (item: T) => string;
  readonly #limits: ShardLimits;
  readonly #items = new Map<string, { item: T; shard: number }>();
  readonly #shards: Shard[] = [];
  /** Where the next new item goes: the lowest shard that has room. */
  #open = 0;

  constructor(name: string, keyOf: (item: T) => string, limits: ShardLimits = DEFAULT_SHARD) {
    this.name = name;
    this.keyOf = keyOf;
    this.#limits = limits;
  }

  get size(): number {
    return this.#items.size;
  }

  /** About how many bytes its snapshot files have. */
  get bytes(): number {
    return this.#shards.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  get(key: string): T | undefined {
    return this.#items.get(key)?.item;
  }

  /** The shard that holds an item. */
  shardOf(key: string): number | undefined {
    return this.#items.get(key)?.shard;
  }

  *values(): Generator<T> {
    for (const { item } of this.#items.values()) yield item;
  }

  /** @param bytes about how large the item is as JSON */
  set(item: T, bytes: number): void {
    const key = this.keyOf(item);
    const held = this.#items.get(key);
    const number = held?.shard ?? this.#roomFor();
    const shard = this.#shard(number);
    if (held === undefined) {
      shard.keys.add(key);
      shard.bytes += bytes;
      this.#items.set(key, { item, shard: number });
    } else {
      held.item = item;
    }
    shard.dirty = true;
  }

  delete(key: string): void {
    const held = this.#items.get(key);
    if (held === undefined) return;
    const shard = this.#shard(held.shard);
    this.#items.delete(key);
    shard.keys.delete(key);
    if (shard.keys.size === 0) shard.bytes = 0;
    shard.dirty = true;
    this.#open = Math.min(this.#open, held.shard);
  }

  /** Puts what a snapshot file held back into its shard. */
  restoreShard(number: number, items: readonly T[], savedThrough: number, bytes: number): void {
    const shard = this.#shard(number);
    for (const item of items) {
      const key = this.keyOf(item);
      const held = this.#items.get(key);
      // An item that moved to another shard may still stand in a file that was not written since.
      if (held !== undefined && held.item.position >= item.position) continue;
      if (held !== undefined) this.#shard(held.shard).keys.delete(key);
      shard.keys.add(key);
      this.#items.set(key, { item, shard: number });
    }
    shard.bytes = bytes;
    shard.savedThrough = savedThrough;
    shard.dirty = false;
  }

  /** A shard whose file was damaged or is missing: it is written again once the ledger has filled it. */
  loseShard(number: number): void {
    const shard = this.#shard(number);
    shard.savedThrough = -1;
    shard.dirty = true;
  }

  shardItems(number: number): T[] {
    const items: T[] = [];
    for (const key of this.#shard(number).keys) {
      const held = this.#items.get(key);
      if (held !== undefined) items.push(held.item);
    }
    return items;
  }

  dirtyShards(): number[] {
    return this.#shards.flatMap((shard, number) => (shard.dirty ? [number] : []));
  }

  /** Position through which each shard's file stands. */
  savedThrough(): number[] {
    return this.#shards.map((shard) => shard.savedThrough);
  }

  /** Called when a shard's items have been taken for writing; later changes make it dirty again. */
  markTaken(number: number): void {
    this.#shard(number).dirty = false;
  }

  markSaved(number: number, through: number): void {
    this.#shard(number).savedThrough = through;
  }

  /** Called when writing it failed. */
  markUnsaved(number: number): void {
    this.#shard(number).dirty = true;
  }

  #shard(number: number): Shard {
    for (;;) {
      const shard = this.#shards[number];
      if (shard !== undefined) return shard;
      this.#shards.push({ keys: new Set(), bytes: 0, savedThrough: -1, dirty: false });
    }
  }

  #roomFor(): number {
    for (;;) {
      const shard = this.#shard(this.#open);
      if (shard.keys.size < this.#limits.items && (shard.keys.size === 0 || shard.bytes < this.#limits.bytes)) {
        return this.#open;
      }
      this.#open++;
    }
  }
}
