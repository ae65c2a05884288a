import type { ActorId, Meta } from '#lib/domain/shared/meta.ts';

/**
 * The store port: what the app needs of a store, and no more. Two adapters (embedded, PostgreSQL) pass one contract
 * suite, `contract.ts`. The port knows nothing of what documents mean: it is generic over a map from a collection's
 * name to its document type.
 */

/** A document as the store keeps it: metadata and a JSON body side by side. At most {@link MAX_DOCUMENT_BYTES}. */
export type StoredDocument = Meta & Readonly<Record<string, unknown>>;

/** Largest document, in bytes of its canonical JSON. What grows beyond is cut into documents of its own. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** One document written whole. Its `revision` is the one before plus one (1 for a new one), which the commit expects. */
export interface Change {
  readonly collection: string;
  readonly document: StoredDocument;
}

/** What was read and must still be so at the moment of writing; `revision: 0` means that it must not exist. */
export interface Expect {
  readonly collection: string;
  readonly id: string;
  readonly revision: number;
}

/** A key that only one document may ever hold (a slug, a report's number). Claims are never released. */
export interface Claim {
  readonly scope: string;
  readonly key: string;
  readonly id: string;
}

/** A notice stored with the change that caused it, or not at all. Holds ids, never names or addresses. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  /** Members who are told. */
  readonly to: readonly string[];
  /** What it is about. */
  readonly subject: { readonly collection: string; readonly id: string };
  readonly data?: Readonly<Record<string, string | number>>;
}

/** A caller's key for one intended change: the second commit with the same key answers with the first one's result. */
export interface IdempotencyKey {
  /** Actor and command, so that two people's keys never meet. */
  readonly scope: string;
  readonly key: string;
}

/** Everything that one command wants written, all or nothing. */
export interface Commit {
  readonly actor: ActorId;
  readonly command: string;
  readonly reason?: string;
  readonly changes: readonly Change[];
  readonly expect: readonly Expect[];
  readonly unique: readonly Claim[];
  readonly outbox: readonly Notice[];
  readonly idempotency?: IdempotencyKey;
  /** JSON value returned again when the same idempotency key comes back. */
  readonly result?: unknown;
}

export type CommitOutcome =
  | { readonly ok: true; readonly position: number; readonly hash: string; readonly time: string }
  /** Something that was read has changed meanwhile. `actual` is 0 when it does not exist. */
  | { readonly ok: false; readonly kind: 'conflict'; readonly at: Expect; readonly actual: number }
  /** Another document holds the key. */
  | { readonly ok: false; readonly kind: 'taken'; readonly claim: Claim; readonly holder: string }
  /** The idempotency key was used before; this is what was answered then. */
  | { readonly ok: false; readonly kind: 'repeated'; readonly position: number; readonly result: unknown };

export type Comparable = string | number | boolean | null;

/**
 * Conditions are joined by "and". `field` is a dotted path; on an array the condition holds if any element fits, and
 * `not` if none does. Null stands for a value that is missing. Ranges compare values of their own kind only.
 */
export interface Condition {
  readonly field: string;
  readonly is?: Comparable;
  readonly in?: readonly Comparable[];
  readonly not?: Comparable;
  readonly atLeast?: Comparable;
  readonly atMost?: Comparable;
}

export interface Query {
  readonly where?: readonly Condition[];
  /** Texts by code points. Ties are broken by id, so paging is stable. Missing values come last, both ways. */
  readonly sort?: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[];
  readonly offset?: number;
  /** Default 1000. */
  readonly limit?: number;
}

export interface Page<D> {
  readonly items: readonly D[];
  /** How many fit the conditions, before paging. */
  readonly total: number;
}

/** One earlier state of one document. */
export interface HistoryItem<D> {
  readonly position: number;
  readonly time: string;
  readonly actor: ActorId;
  readonly command: string;
  readonly reason?: string;
  readonly document: D;
}

/** A committed entry with its place in the ledger. */
export interface LedgerRecord {
  readonly position: number;
  readonly hash: string;
  readonly entry: LedgerEntry;
}

/**
 * Ledger entry, version 1. Its canonical bytes (RFC 8785) are what is hashed and proved; the position is not part of
 * them, it is the leaf's place in the Merkle tree. It names people by id only.
 */
export interface LedgerEntry {
  readonly v: 1;
  /** UTC, ISO 8601 with milliseconds. */
  readonly time: string;
  readonly actor: ActorId;
  readonly command: string;
  readonly reason?: string;
  readonly changes: readonly Change[];
  /** Hash of the entry that last touched each aggregate changed here; null for an aggregate's first entry. */
  readonly previous: readonly { readonly aggregate: string; readonly hash: string | null }[];
}

interface SearchHit {
  readonly id: string;
  readonly score: number;
  /** Words of the query as they were found, folded. */
  readonly matched: readonly string[];
}

export interface SearchQuery {
  /** Every word must be found: as written (ranked first), without marks, as a beginning, else with one typing error. */
  readonly text: string;
  readonly where?: readonly Condition[];
  /** Default 50. */
  readonly limit?: number;
  readonly offset?: number;
  /** Fields (dotted paths) to count values of, over all hits. */
  readonly facets?: readonly string[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
}

/** How one collection is kept: its current form, how older forms become it, and what is searched. */
export interface CollectionSpec {
  readonly schemaVersion: number;
  /** `upgrades[n]` turns a body of version n into version n + 1. Pure. */
  readonly upgrades?: Readonly<Record<number, (document: StoredDocument) => StoredDocument>>;
  /** Weighted texts for the index; absent = not searched. Exact marks and folding are the index's business. */
  readonly searchable?: (document: StoredDocument) => readonly { readonly text: string; readonly weight: number }[];
}

export type CollectionSpecs = Readonly<Record<string, CollectionSpec>>;

/** `M` maps a collection's name to the type of its documents. */
export interface Store<M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>> {
  get<C extends keyof M & string>(collection: C, id: string): Promise<M[C] | undefined>;
  list<C extends keyof M & string>(collection: C, query?: Query): Promise<Page<M[C]>>;
  /**
   * Whether everything is still at the revision that was read (0 = does not exist): a guard for what is written beside
   * the store. An embedded store answers at once, so that nothing comes between the answer and what is done on it; a
   * database answers later, and keeps what it was asked until the end of the transaction that the guard runs in.
   */
  stillAt(read: readonly Expect[]): boolean | Promise<boolean>;
  /** The document that holds a unique key, if any. */
  holder(scope: string, key: string): Promise<string | undefined>;
  /**
   * Writes all or nothing. Returns only after the change is safe on disk.
   * @throws {StoreFault} when the store cannot promise that any more (failed sync, disk full, closed).
   */
  commit(commit: Commit): Promise<CommitOutcome>;
  /** What was answered when an idempotency key was used before, as long as it is remembered. */
  answered(key: IdempotencyKey): Promise<{ readonly position: number; readonly result: unknown } | undefined>;
  history<C extends keyof M & string>(collection: C, id: string): Promise<readonly HistoryItem<M[C]>[]>;
  /** Entries after `position` (0 = from the start), in order. */
  entriesSince(position: number, limit?: number): Promise<readonly LedgerRecord[]>;
  /** Notices that are stored and not yet marked as handled, oldest first. */
  pendingNotices(limit?: number): Promise<readonly (Notice & { readonly position: number })[]>;
  markNoticesHandled(ids: readonly string[]): Promise<void>;
  search(collection: keyof M & string, query: SearchQuery): Promise<SearchResult>;
  health(): StoreHealth;
  close(): Promise<void>;
}

export interface StoreHealth {
  readonly state: 'healthy' | 'read-only' | 'closed';
  readonly position: number;
  readonly message?: string;
}

/** The store cannot do what it promises. The message names the file and the way out. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  readonly file: string | undefined;
  readonly byte: number | undefined;

  constructor(code: StoreFaultCode, message: string, at: { file?: string; byte?: number; cause?: unknown } = {}) {
    super(message, { cause: at.cause });
    this.name = 'StoreFault';
    this.code = code;
    this.file = at.file;
    this.byte = at.byte;
  }
}

export type StoreFaultCode =
  'locked' | 'damaged' | 'newer' | 'read-only' | 'full' | 'closed' | 'too-large' | 'malformed' | 'not-a-store';
