import { crc32 } from 'node:zlib';
import type { Claim, IdempotencyKey, LedgerEntry, Notice } from '../port.ts';

/**
 * One line of the ledger file: `CRC32 (8 hex digits) SPACE JSON NEWLINE`. The JSON is an envelope: what the store needs
 * to go on (claims, notices, …) around `entry`, which alone is evidence and stands last, in its canonical bytes.
 *
 * `batch` is the byte at which the batch began that the line was written in. One batch is synced before the next
 * begins, so a line of a later batch proves that everything before its batch was safe once.
 */
export type Line = EntryLine | HandledLine;

export interface EntryLine {
  readonly kind: 'entry';
  readonly position: number;
  readonly batch: number;
  /** Position of the entry that last touched each changed document, 0 for none; in the order of the changes. */
  readonly back: readonly number[];
  readonly unique: readonly Claim[];
  readonly outbox: readonly Notice[];
  readonly idempotency?: IdempotencyKey | undefined;
  readonly result?: unknown;
  /** Leaf hash of the entry, hex. */
  readonly hash: string;
  readonly entry: LedgerEntry;
  /** The entry's canonical JSON. */
  readonly text: string;
}

export interface HandledLine {
  readonly kind: 'handled';
  readonly batch: number;
  /** Notices that need no more doing. */
  readonly handled: readonly string[];
}

export const NEWLINE = 0x0a;

/** Length of the checksum and the space after it. */
const CHECKSUM_BYTES = 9;

export const encodeLine = (line: EntryLine | Omit<EntryLine, 'entry'> | HandledLine): Buffer => {
  const payload = line.kind === 'entry' ? entryPayload(line) : handledPayload(line);
  const size = Buffer.byteLength(payload, 'utf8');
  const bytes = Buffer.allocUnsafe(CHECKSUM_BYTES + size + 1);
  bytes.write(payload, CHECKSUM_BYTES, 'utf8');
  bytes.write(checksum(bytes.subarray(CHECKSUM_BYTES, CHECKSUM_BYTES + size)), 0, 'latin1');
  bytes[CHECKSUM_BYTES - 1] = 0x20;
  bytes[CHECKSUM_BYTES + size] = NEWLINE;
  return bytes;
};

const checksum = (payload: Uint8Array): string => crc32(payload).toString(16).padStart(8, '0');

const entryPayload = (line: Omit<EntryLine, 'entry'>): string => {
  const { position, batch, back, unique, outbox, idempotency, result, hash, text } = line;
  const head = JSON.stringify({
    position,
    batch,
    bytes: Buffer.byteLength(text, 'utf8'),
    back,
    ...(unique.length > 0 && { unique }),
    ...(outbox.length > 0 && { outbox }),
    ...(idempotency !== undefined && { idempotency }),
    ...(result !== undefined && { result }),
    hash
  });
  return `${head.slice(0, -1)},"entry":${text}}`;
};

const handledPayload = (line: HandledLine): string => JSON.stringify({ batch: line.batch, handled: line.handled });

/** True when bytes (without the line end) begin with the checksum of the rest. */
export const fitsChecksum = (bytes: Buffer): boolean =>
  bytes.length > CHECKSUM_BYTES &&
  bytes[CHECKSUM_BYTES - 1] === 0x20 &&
  bytes.toString('latin1', 0, CHECKSUM_BYTES - 1) === checksum(bytes.subarray(CHECKSUM_BYTES));

/** Reads a line without its end. @returns undefined when the checksum or the form is wrong */
export const decodeLine = (bytes: Buffer): Line | undefined => {
  if (!fitsChecksum(bytes)) return undefined;
  try {
    return readPayload(bytes.subarray(CHECKSUM_BYTES));
  } catch {
    return undefined;
  }
};

const readPayload = (payload: Buffer): Line | undefined => {
  const envelope = JSON.parse(payload.toString('utf8')) as Partial<EntryLine & HandledLine & { bytes: number }>;
  const { batch, handled, position, bytes, back, hash, entry } = envelope;
  if (typeof batch !== 'number') return undefined;
  if (Array.isArray(handled)) return { kind: 'handled', batch, handled };
  if (typeof position !== 'number' || typeof bytes !== 'number' || typeof hash !== 'string') return undefined;
  if (!Array.isArray(back) || typeof entry !== 'object') return undefined;
  const { unique = [], outbox = [], idempotency, result } = envelope;
  const text = payload.toString('utf8', payload.length - 1 - bytes, payload.length - 1);
  return { kind: 'entry', position, batch, back, unique, outbox, idempotency, result, hash, entry, text };
};

const ENTRY_START = Buffer.from('{"position":', 'latin1');

/** True for the bytes of an entry line; quicker than reading it. */
export const isEntryLine = (bytes: Buffer): boolean =>
  bytes.length > CHECKSUM_BYTES + ENTRY_START.length &&
  ENTRY_START.compare(bytes, CHECKSUM_BYTES, CHECKSUM_BYTES + ENTRY_START.length) === 0;
