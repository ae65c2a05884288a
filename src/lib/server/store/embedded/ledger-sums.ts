import { isDeepStrictEqual } from 'node:util';
import { aggregateName } from '#lib/server/ledger/chain.ts';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { Frontier } from '#lib/server/ledger/frontier.ts';
import type { Change } from '../port.ts';
import { upgrade } from '../upgrade.ts';
import { ChangeBytes } from './change-bytes.ts';
import { findWrong, moveHeads } from './check-entry.ts';
import type { Heads } from './check-entry.ts';
import { readEntry } from './line.ts';
import type { EntryOutline, HandledLine } from './line.ts';
import { isForgotten, pairKey } from './memory.ts';
import type { HeldClaim, Memory, PendingNotice, UsedKey } from './memory.ts';
import type { Item, ShardedTable } from './sharded-table.ts';

/** Something that snapshots brought into memory and the ledger does not say. */
export interface Misfit {
  /** The table; none for the manifest. */
  readonly table?: string;
  /** Unknown where something is missing. */
  readonly shard?: number;
  readonly why: string;
}

/**
 * What the ledger adds up to, reckoned beside memory while it is gone through from its first entry, so that nothing is
 * taken from a snapshot but what the ledger says as well. A snapshot's own checksum proves nothing of that: whoever can
 * write the file can reckon it anew.
 */
export class LedgerSums {
  readonly #memory: Memory;
  /** Position that memory was at when it came from its snapshots. */
  readonly #start: number;
  /** Used keys from before then are beyond what is promised. */
  readonly #since: Date;
  readonly #frontier = new Frontier();
  readonly #heads: Heads = new Map();
  readonly #claims = new Map<string, HeldClaim>();
  readonly #used = new Map<string, UsedKey>();
  readonly #notices = new Map<string, PendingNotice>();
  /** Documents by collection. */
  readonly #counts = new Map<string, number>();
  readonly #misfits: Misfit[] = [];
  readonly #bytes = new ChangeBytes();
  #time = '';

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#start = memory.position;
    this.#since = new Date(memory.time === '' ? 0 : memory.time);
    this.#compareTree();
  }

  get last(): number {
    return this.#frontier.size;
  }

  findWrong(entry: EntryOutline): string | undefined {
    return findWrong(entry, this.last + 1, this.#heads);
  }

  /** Adds an entry that nothing is wrong with; called before memory takes it over. */
  add(entry: EntryOutline): void {
    const { position, hash, time, previous, unique, outbox, idempotency, result } = entry;
    this.#compareDocuments(entry);
    for (const { aggregate } of previous) if (!this.#heads.has(aggregate)) this.#count(aggregate);
    moveHeads(this.#heads, entry);
    for (const { scope, key, id } of unique) {
      const name = pairKey(scope, key);
      if (!this.#claims.has(name)) this.#claims.set(name, { position, scope, key, id });
    }
    for (const notice of outbox) this.#notices.set(notice.id, { ...notice, position });
    if (idempotency !== undefined && !isForgotten(entry, this.#since)) {
      const { scope, key } = idempotency;
      this.#used.set(pairKey(scope, key), { position, scope, key, time, result });
    }
    this.#frontier.push(hash);
    this.#time = time;
    this.#compareTree();
  }

  /** @returns false for what memory's snapshots know already */
  addHandled({ handled }: HandledLine): boolean {
    for (const id of handled) this.#notices.delete(id);
    return this.last >= this.#start;
  }

  /** Compares memory, once it has taken over the whole ledger, and fills in what may have been forgotten too early. */
  misfits(): readonly Misfit[] {
    this.#compareCollections();
    this.#compareTable(this.#memory.claims, this.#claims, 'claim');
    this.#compareTable(this.#memory.notices, this.#notices, 'notice');
    this.#compareUsed();
    return this.#misfits;
  }

  #count(aggregate: string): void {
    const [collection] = partsOf(aggregate);
    this.#counts.set(collection, (this.#counts.get(collection) ?? 0) + 1);
  }

  /** Compares the documents that memory has from this very entry. */
  #compareDocuments(outline: EntryOutline): void {
    const { position, hash, previous } = outline;
    const kept = previous.flatMap(({ aggregate }) => this.#kept(aggregate, position));
    if (kept.length === 0) return;
    const wrongHash = kept.find((each) => each.hash !== hash);
    // Most entries have only documents that are still as they were written then, in the bytes of memory's own.
    if (wrongHash === undefined && kept.length === previous.length && this.#bytes.areChanges(outline, kept)) return;
    const changes = readEntry(outline)?.entry.changes ?? [];
    for (const { collection, id, document, hash: said } of kept) {
      const change = changes.find((each) => each.collection === collection && each.document.id === id);
      const written = change && upgrade(this.#memory.specs, collection, change.document);
      if (said === hash && isSame(document, written)) continue;
      const name = aggregateName(collection, id);
      this.#misfit(this.#memory.collections.get(collection)?.table, id, `${name} is not as entry ${position} has it`);
    }
  }

  #kept(aggregate: string, position: number): readonly KeptChange[] {
    const [collection, id] = partsOf(aggregate);
    const kept = this.#memory.collections.get(collection)?.table.get(id);
    return kept?.position === position ? [{ collection, id, hash: kept.hash, document: kept.document }] : [];
  }

  #compareTree(): void {
    const { frontier, time } = this.#memory;
    if (this.last !== this.#start || this.#start === 0) return;
    if (time !== this.#time || !isDeepStrictEqual(frontier.state(), this.#frontier.state())) {
      this.#misfits.push({ why: `it does not stand for the first ${this.#start} entries of the ledger` });
    }
  }

  #compareCollections(): void {
    for (const [collection, { table }] of this.#memory.collections) {
      for (const { position, hash, document } of table.values()) {
        const name = aggregateName(collection, document.id);
        const head = this.#heads.get(name);
        if (head?.position === position && head.hash === hash) continue;
        this.#misfit(table, document.id, describe(name, head?.position, position));
      }
      const lacking = (this.#counts.get(collection) ?? 0) - table.size;
      if (lacking > 0) this.#misfits.push({ table: table.name, why: `${lacking} documents of the ledger are missing` });
    }
  }

  #compareTable<T extends Item>(table: ShardedTable<T>, said: ReadonlyMap<string, T>, what: string): void {
    for (const item of table.values()) {
      const key = table.keyOf(item);
      if (!isSame(item, said.get(key))) this.#misfit(table, key, `the ${what} ${key} is not as the ledger has it`);
    }
    const lacking = said.size - table.size;
    if (lacking > 0) this.#misfits.push({ table: table.name, why: `${lacking} ${what}s of the ledger are missing` });
  }

  /** By its own clock, a round of snapshots may have forgotten some, and kept others that are beyond the promise. */
  #compareUsed(): void {
    const { used } = this.#memory;
    for (const item of [...used.values()]) {
      const key = used.keyOf(item);
      if (isForgotten(item, this.#since)) used.delete(key);
      else if (!isSame(item, this.#used.get(key))) this.#misfit(used, key, `the key ${key} was not used like this`);
    }
    for (const [key, item] of this.#used) if (used.get(key) === undefined) used.set(item, 200);
  }

  #misfit<T extends Item>(table: ShardedTable<T> | undefined, key: string, why: string): void {
    const shard = table?.shardOf(key);
    if (table !== undefined && shard !== undefined) this.#misfits.push({ table: table.name, shard, why });
  }
}

interface KeptChange extends Change {
  readonly id: string;
  readonly hash: string;
}

const partsOf = (aggregate: string): readonly [collection: string, id: string] => {
  const slash = aggregate.indexOf('/');
  return [aggregate.slice(0, slash), aggregate.slice(slash + 1)];
};

const describe = (name: string, said: number | undefined, position: number): string =>
  said !== undefined && said > position
    ? `it holds an old state of ${name}`
    : `it holds a state of ${name} that the ledger does not have`;

/**
 * Members that are undefined count as absent, as they do in JSON. What has no canonical form, or is nested too deep to be
 * looked through, cannot be in the ledger.
 */
const isSame = (a: unknown, b: unknown): boolean => {
  try {
    return isDeepStrictEqual(a, b) || (b !== undefined && canonical(a) === canonical(b));
  } catch {
    return false;
  }
};
