import type { Condition, Page, Query, StoredDocument } from '../port.ts';
import { fits } from '../query/conditions.ts';
import { EqualityIndex } from '../query/equality-index.ts';
import { inOrder } from '../query/order.ts';
import { SortedListing } from '../query/sorted-listing.ts';
import { deepFreeze } from './deep-freeze.ts';
import { ShardedTable } from './sharded-table.ts';
import type { ShardLimits } from './sharded-table.ts';

/** A document as memory holds it: with the position and the leaf hash of the entry that wrote it. */
export interface Kept {
  readonly position: number;
  readonly hash: string;
  readonly document: StoredDocument;
}

type Sort = NonNullable<Query['sort']>;

const DEFAULT_LIMIT = 1000;

/** Sorted listings kept at hand for a collection; more would cost more memory than they save time. */
const KEPT_LISTINGS = 4;

/** One collection in memory, with indices that are made when a question first needs them. */
export class Collection {
  readonly table: ShardedTable<Kept>;
  readonly #indices = new Map<string, EqualityIndex>();
  readonly #listings = new Map<string, SortedListing>();

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
    for (const listing of this.#listings.values()) listing.replace(before?.document, kept.document);
    this.table.set(kept, bytes);
  }

  list(query: Query): Page<StoredDocument> {
    const { where = [], sort = [], offset = 0, limit = DEFAULT_LIMIT } = query;
    const page = where.length === 0 ? this.#everything(sort, offset, limit) : this.#some(where, sort, offset, limit);
    for (const item of page.items) deepFreeze(item);
    return page;
  }

  #everything(sort: Sort, offset: number, limit: number): Page<StoredDocument> {
    const listing = this.#listing(sort);
    return { items: listing.slice(offset, limit), total: listing.size };
  }

  #some(where: readonly Condition[], sort: Sort, offset: number, limit: number): Page<StoredDocument> {
    const found = inOrder(this.#filter(where), sort);
    return { items: found.slice(offset, offset + limit), total: found.length };
  }

  #listing(sort: Sort): SortedListing {
    const name = JSON.stringify(sort);
    const there = this.#listings.get(name);
    if (there !== undefined) return there;
    if (this.#listings.size >= KEPT_LISTINGS) this.#listings.clear();
    const documents = Array.from(this.table.values(), ({ document }) => document);
    const listing = new SortedListing(sort, documents);
    this.#listings.set(name, listing);
    return listing;
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
