import type { Condition, Page, Query, StoredDocument } from '../port.ts';
import { fits } from '../query/conditions.ts';
import { EqualityIndex } from '../query/equality-index.ts';
import { inOrder } from '../query/order.ts';
import { deepFreeze } from './deep-freeze.ts';
import { ShardedTable } from './sharded-table.ts';
import type { ShardLimits } from './sharded-table.ts';

/** A document as memory holds it: with the position and the leaf hash of the entry that wrote it. */
export interface Kept {
  readonly position: number;
  readonly hash: string;
  readonly document: StoredDocument;
}

const DEFAULT_LIMIT = 1000;

/** Sorted listings kept at hand for a collection; more would cost more memory than they save time. */
const KEPT_ORDERS = 4;

/** One collection in memory, with indices that are made when a question first needs them. */
export class Collection {
  readonly table: ShardedTable<Kept>;
  readonly #indices = new Map<string, EqualityIndex>();
  readonly #orders = new Map<string, readonly StoredDocument[]>();

  constructor(name: string, limits?: ShardLimits) {
    this.table = new ShardedTable<Kept>(name, (kept) => kept.document.id, limits);
  }

  get(id: string): StoredDocument | undefined {
    return deepFreeze(this.read(id));
  }

  /** For the store's own use: not frozen unless somebody has had it. */
  read(id: string): StoredDocument | undefined {
    return this.table.get(id)?.document;
  }

  ids(): Iterable<string> {
    return Array.from(this.table.values(), ({ document }) => document.id);
  }

  set(kept: Kept, bytes: number): void {
    const { id } = kept.document;
    const before = this.table.get(id);
    for (const index of this.#indices.values()) {
      if (before !== undefined) index.remove(id, before.document);
      index.add(id, kept.document);
    }
    this.#orders.clear();
    this.table.set(kept, bytes);
  }

  list(query: Query): Page<StoredDocument> {
    const { where = [], sort = [], offset = 0, limit = DEFAULT_LIMIT } = query;
    const found = where.length === 0 ? this.#all(sort) : inOrder(this.#filter(where), sort);
    const items = found.slice(offset, offset + limit);
    for (const item of items) deepFreeze(item);
    return { items, total: found.length };
  }

  /** Whole collection in an order, kept until the next change. */
  #all(sort: NonNullable<Query['sort']>): readonly StoredDocument[] {
    const name = JSON.stringify(sort);
    const kept = this.#orders.get(name);
    if (kept !== undefined) return kept;
    const all = inOrder(
      Array.from(this.table.values(), ({ document }) => document),
      sort
    );
    if (this.#orders.size >= KEPT_ORDERS) this.#orders.clear();
    this.#orders.set(name, all);
    return all;
  }

  #filter(where: readonly Condition[]): StoredDocument[] {
    const found: StoredDocument[] = [];
    const ids = this.#smallest(where);
    if (ids === undefined) {
      for (const { document } of this.table.values()) if (fits(document, where)) found.push(document);
    } else {
      for (const id of ids) {
        const document = this.table.get(id)?.document;
        if (document !== undefined && fits(document, where)) found.push(document);
      }
    }
    return found;
  }

  #smallest(where: readonly Condition[]): ReadonlySet<string> | undefined {
    let smallest: ReadonlySet<string> | undefined;
    for (const condition of where) {
      if (condition.is === undefined && condition.in === undefined) continue;
      const ids = this.#index(condition.field).candidates(condition);
      if (smallest === undefined || ids.size < smallest.size) smallest = ids;
    }
    return smallest;
  }

  #index(field: string): EqualityIndex {
    const there = this.#indices.get(field);
    if (there !== undefined) return there;
    const index = new EqualityIndex(field);
    for (const { document } of this.table.values()) index.add(document.id, document);
    this.#indices.set(field, index);
    return index;
  }
}
