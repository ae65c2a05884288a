import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { TreeHead } from '#lib/server/ledger/checkpoint.ts';
import { MerkleTree } from '#lib/server/ledger/merkle.ts';
import { prepareCommit } from '../embedded/prepare-commit.ts';
import type { FormatData } from '../embedded/format-file.ts';
import { StoreFault } from '../port.ts';
import type {
  CollectionSpecs,
  Commit,
  CommitOutcome,
  Expect,
  IdempotencyKey,
  Query,
  SearchQuery,
  SearchResult,
  Store,
  StoredDocument,
  StoreHealth
} from '../port.ts';
import { commitEntry } from './commit-entry.ts';
import type { Committed } from './commit-entry.ts';
import { asStoreFault } from './faults.ts';
import { PostgresReader } from './read-store.ts';
import { searchDocuments } from './search/search-documents.ts';
import { searchVector, wordsOfVector } from './search/search-vector.ts';
import { SearchWords } from './search/search-words.ts';
import { Sequencer } from './sequencer.ts';
import type { Tables } from './tables.ts';
import { currentTransaction } from './within-transaction.ts';

export interface PostgresParts {
  readonly db: Kysely<Tables>;
  readonly specs: CollectionSpecs;
  readonly format: Pick<FormatData, 'ledger' | 'epochs'>;
  readonly clock: () => Date;
  /** Names this process among the servers. */
  readonly holder: string;
}

/** How often a server looks for what others committed, and for entries whose server ended before they were placed. */
const POLL_MS = 500;

/** The store on PostgreSQL, for one or more app servers. */
export class PostgresStoreCore implements Store {
  readonly #parts: PostgresParts;
  readonly #reader: PostgresReader;
  readonly #sequencer: Sequencer;
  readonly #words: SearchWords;
  readonly #polling: NodeJS.Timeout;
  readonly #open = new Set<Promise<unknown>>();
  #position = 0;
  #away: string | undefined;
  #closing: Promise<void> | undefined;

  constructor(parts: PostgresParts) {
    const { db, specs, holder } = parts;
    this.#parts = parts;
    this.#reader = new PostgresReader(db, specs);
    this.#sequencer = new Sequencer(db, holder);
    this.#words = new SearchWords(db);
    this.#polling = setInterval(() => {
      this.#follow(this.poll()).catch(() => undefined);
    }, POLL_MS).unref();
  }

  get(collection: string, id: string): Promise<StoredDocument | undefined> {
    return this.#ask(collection, () => this.#reader.get(collection, id, currentTransaction()));
  }

  list(collection: string, query?: Query) {
    return this.#ask(collection, () => this.#reader.list(collection, query));
  }

  async stillAt(read: readonly Expect[]): Promise<boolean> {
    for (const { collection, id, revision } of read) {
      if (((await this.get(collection, id))?.revision ?? 0) !== revision) return false;
    }
    return true;
  }

  holder(scope: string, key: string) {
    return this.#ask(undefined, () => this.#reader.holder(scope, key));
  }

  answered(key: IdempotencyKey) {
    return this.#ask(undefined, async () => {
      const used = await this.#reader.answered(key, this.#parts.clock());
      return used && { position: await this.#sequencer.positionOf(used.entry), result: used.result };
    });
  }

  commit(commit: Commit): Promise<CommitOutcome> {
    return this.#ask(undefined, async () => {
      const { db, specs, clock } = this.#parts;
      const prepared = prepareCommit(specs, commit);
      for (const { collection, text } of prepared.changes) {
        const vector = searchVector(specs[collection], JSON.parse(text) as StoredDocument);
        if (vector !== null) await this.#words.add(collection, wordsOfVector(vector));
      }
      return this.#answer(await commitEntry(db, specs, prepared, clock()));
    });
  }

  history(collection: string, id: string) {
    return this.#ask(collection, () => this.#reader.history(collection, id));
  }

  entriesSince(position: number, limit?: number) {
    return this.#ask(undefined, () => this.#reader.entriesSince(position, limit));
  }

  pendingNotices(limit?: number) {
    return this.#ask(undefined, () => this.#reader.pendingNotices(limit));
  }

  async markNoticesHandled(ids: readonly string[]): Promise<void> {
    await this.#ask(undefined, async () => {
      await sql`delete from notices where id = any(${[...ids]}::text[])`.execute(this.#parts.db);
    });
  }

  search(collection: string, query: SearchQuery): Promise<SearchResult> {
    return this.#ask(collection, () => searchDocuments(this.#parts.db, this.#words, collection, query));
  }

  /** The tree over all placed entries, as a checkpoint signs it. Reads all hashes. */
  async treeHead(): Promise<TreeHead> {
    const { ledger, epochs } = this.#parts.format;
    const tree = await this.tree();
    return { ledger, epoch: epochs.at(-1)?.number ?? 1, size: tree.size, root: tree.root() };
  }

  /** The tree itself, for proofs. */
  async tree(): Promise<MerkleTree> {
    return new MerkleTree(await this.#ask(undefined, () => this.#reader.hashes()));
  }

  /** The ledger's position as this server last saw it. */
  health(): StoreHealth {
    const position = this.#position;
    if (this.#closing !== undefined) return { state: 'closed', position };
    if (this.#away === undefined) return { state: 'healthy', position };
    return { state: 'read-only', position, message: this.#away };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Learns what others committed; places what nobody did. */
  async poll(): Promise<void> {
    try {
      const { rows } = await sql<{ last: number | null; waiting: boolean }>`
        select max(position) as last, exists(select 1 from ledger where position is null) as waiting
        from ledger`.execute(this.#parts.db);
      this.#position = Math.max(this.#position, rows[0]?.last ?? 0);
      if (rows[0]?.waiting === true) await this.#sequencer.run();
      this.#away = undefined;
    } catch (error) {
      this.#noteFault(asStoreFault(error));
    }
  }

  async #close(): Promise<void> {
    clearInterval(this.#polling);
    while (this.#open.size > 0) await Promise.allSettled(this.#open);
    await this.#parts.db.destroy();
  }

  async #answer(committed: Committed): Promise<CommitOutcome> {
    if (committed.kind === 'refused') return committed.outcome;
    const position = await this.#sequencer.positionOf(committed.entry);
    this.#position = Math.max(this.#position, position);
    if (committed.kind === 'repeated') return { ok: false, kind: 'repeated', position, result: committed.result };
    return { ok: true, position, hash: committed.hash, time: committed.time };
  }

  async #ask<T>(collection: string | undefined, question: () => Promise<T>): Promise<T> {
    if (this.#closing !== undefined) throw new StoreFault('closed', 'The store is closed.');
    if (collection !== undefined && !Object.hasOwn(this.#parts.specs, collection)) {
      throw new StoreFault('malformed', `There is no collection "${collection}".`);
    }
    try {
      return await this.#follow(question());
    } catch (error) {
      const fault = asStoreFault(error);
      this.#noteFault(fault);
      throw fault;
    }
  }

  /** Closing waits for what has begun. */
  #follow<T>(work: Promise<T>): Promise<T> {
    const open = work.finally(() => this.#open.delete(open));
    this.#open.add(open);
    return open;
  }

  #noteFault(fault: unknown): void {
    if (fault instanceof StoreFault && fault.code === 'read-only') this.#away = fault.message;
  }
}
