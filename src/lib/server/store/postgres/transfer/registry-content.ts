import type { DraftFile } from '#lib/server/drafts/draft-file.ts';
import type { KeyFile } from '#lib/server/drafts/file-draft-store.ts';
import type { RecordKind } from '#lib/server/records/port.ts';
import type { FormatData } from '../../embedded/format-file.ts';
import type { Claim, IdempotencyKey, Notice, StoredDocument } from '../../port.ts';

/** An entry of the ledger with all that a store keeps around it, the same for a folder and a database. */
export interface ContentEntry {
  readonly position: number;
  readonly hash: string;
  /** Canonical JSON, the bytes that were hashed. */
  readonly text: string;
  /** The keys that were claimed first by this entry. */
  readonly unique: readonly Claim[];
  /** Those that are not handled yet. */
  readonly notices: readonly Notice[];
  /** When no later entry has used the same key. */
  readonly idempotency: IdempotencyKey | undefined;
  readonly result: unknown;
}

export interface ContentRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly value: unknown;
}

export interface ContentCheckpoint {
  readonly name: string;
  readonly checkpoint: unknown;
}

export interface ContentAttachment {
  readonly digest: string;
  readonly bytes: Buffer;
}

/** Everything that a registry is, wherever it lies. Sheets in progress stay encrypted. */
export interface RegistryContent {
  readonly format: FormatData;
  entries(): AsyncIterable<ContentEntry>;
  /** Latest states in their current form, by collection and id. */
  documents(): AsyncIterable<{ readonly collection: string; readonly document: StoredDocument }>;
  drafts(): AsyncIterable<DraftFile>;
  keys(): AsyncIterable<KeyFile>;
  /** In the order in which they were made. */
  records(): AsyncIterable<ContentRecord>;
  checkpoints(): AsyncIterable<ContentCheckpoint>;
  /** One at a time, each checked against its digest. @throws {StoreFault} `damaged` */
  attachments(): AsyncIterable<ContentAttachment>;
}
