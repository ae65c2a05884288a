import type { TreeHead } from '#lib/server/ledger/checkpoint.ts';
import { MerkleTree } from '#lib/server/ledger/merkle.ts';
import { SearchIndexes } from '#lib/server/search/search-indexes.ts';
import { StoreFault } from '../port.ts';
import type {
  Expect,
  IdempotencyKey,
  HistoryItem,
  LedgerRecord,
  Notice,
  Page,
  Query,
  SearchQuery,
  SearchResult,
  StoredDocument
} from '../port.ts';
import type { Collection } from './collection.ts';
import type { FormatData } from './format-file.ts';
import { readHistory } from './history.ts';
import type { LedgerFiles } from './ledger-files.ts';
import { pairKey } from './memory.ts';
import type { Memory } from './memory.ts';

const DEFAULT_LIMIT = 1000;

export interface ReaderParts {
  readonly memory: Memory;
  readonly ledger: LedgerFiles;
  readonly format: FormatData;
}

/** The reading half of the store port, over memory and the ledger's files. */
export class Reader {
  readonly #memory: Memory;
  readonly #ledger: LedgerFiles;
  readonly #search: SearchIndexes;
  readonly #format: FormatData;

  constructor({ memory, ledger, format }: ReaderParts) {
    this.#format = format;
    this.#memory = memory;
    this.#ledger = ledger;
    this.#search = new SearchIndexes(memory.specs, (name) => this.#collection(name));
  }

  get(collection: string, id: string): StoredDocument | undefined {
    return this.#collection(collection).get(id);
  }

  list(collection: string, query: Query = {}): Page<StoredDocument> {
    return this.#collection(collection).list(query);
  }

  stillAt(read: readonly Expect[]): boolean {
    return read.every(({ collection, id, revision }) => (this.get(collection, id)?.revision ?? 0) === revision);
  }

  holder(scope: string, key: string): string | undefined {
    return this.#memory.claims.get(pairKey(scope, key))?.id;
  }

  answered(key: IdempotencyKey, now: Date): { readonly position: number; readonly result: unknown } | undefined {
    const used = this.#memory.answered(key, now);
    return used === undefined ? undefined : { position: used.position, result: used.result };
  }

  history(collection: string, id: string): Promise<readonly HistoryItem<StoredDocument>[]> {
    const latest = this.#collection(collection).table.get(id)?.position ?? 0;
    return readHistory(this.#ledger, this.#memory.specs, collection, id, latest);
  }

  entriesSince(position: number, limit = DEFAULT_LIMIT): Promise<readonly LedgerRecord[]> {
    return this.#ledger.records(Math.max(0, position), limit, this.#memory.position);
  }

  pendingNotices(limit = DEFAULT_LIMIT): readonly (Notice & { readonly position: number })[] {
    const all = [...this.#memory.notices.values()];
    return all.sort((a, b) => a.position - b.position).slice(0, limit);
  }

  search(collection: string, query: SearchQuery): Promise<SearchResult> {
    return this.#search.search(collection, query);
  }

  treeHead(): TreeHead {
    const { frontier } = this.#memory;
    const epoch = this.#format.epochs.at(-1)?.number ?? 1;
    return { ledger: this.#format.ledger, epoch, size: frontier.size, root: frontier.root() };
  }

  async tree(): Promise<MerkleTree> {
    return new MerkleTree(await this.#ledger.hashes(this.#memory.position));
  }

  /** Makes the search indices now instead of at the first question. */
  prepareSearch(): Promise<void> {
    return this.#search.prepare();
  }

  /** Documents that have changed and are to be indexed again. */
  changed(collection: string, id: string): void {
    this.#search.changed(collection, id);
  }

  #collection(name: string): Collection {
    const collection = this.#memory.collections.get(name);
    if (collection === undefined) throw new StoreFault('malformed', `There is no collection "${name}".`);
    return collection;
  }
}
