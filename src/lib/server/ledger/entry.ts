import { createHash } from 'node:crypto';
import type { ActorId } from '#lib/domain/shared/meta.ts';
import type { Change, LedgerEntry } from '../store/port.ts';

export interface EntryParts {
  readonly time: string;
  readonly actor: ActorId;
  readonly command: string;
  readonly reason?: string | undefined;
  readonly changes: readonly Change[];
  readonly previous: LedgerEntry['previous'];
}

/** Entry, version 1. The form is fixed for ever: what was hashed once must be read and proved by every later release. */
export const makeEntry = (parts: EntryParts): LedgerEntry => ({
  v: 1,
  time: parts.time,
  actor: parts.actor,
  command: parts.command,
  ...(parts.reason === undefined ? {} : { reason: parts.reason }),
  changes: parts.changes,
  previous: parts.previous
});

const LEAF = Buffer.from([0x00]);

/**
 * Leaf hash of an entry (RFC 9162, 2.1.1): SHA-256(0x00 || canonical bytes), lower-case hex.
 * @param text the entry's canonical JSON
 */
export const leafHash = (text: string | Uint8Array): string =>
  createHash('sha256').update(LEAF).update(text).digest('hex');
