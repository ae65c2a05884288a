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
  const outline = fitsChecksum(bytes) ? readOutline(bytes) : undefined;
  return outline?.kind === 'entry' ? readEntry(outline) : outline;
};

/**
 * An entry line of which only the edges have been read: the envelope, and of the entry itself what stands after its
 * documents. Enough to check that it stands where it should, at a fraction of the cost.
 */
export interface EntryOutline extends Omit<EntryLine, 'entry' | 'text'> {
  /** The entry's canonical JSON; within the buffer that it was read from. */
  readonly bytes: Buffer;
  readonly v: number;
  readonly time: string;
  readonly previous: LedgerEntry['previous'];
}

/** Reads the outline of a line, without its end, whose checksum is known to fit. @returns undefined for another form */
export const readOutline = (bytes: Buffer): EntryOutline | HandledLine | undefined => {
  const payload = bytes.subarray(CHECKSUM_BYTES);
  try {
    return isEntryLine(bytes) ? readEdges(payload) : readHandled(payload);
  } catch {
    return undefined;
  }
};

/** Reads the entry of an outline. @returns undefined when it is none */
export const readEntry = (outline: EntryOutline): EntryLine | undefined => {
  const { position, batch, back, unique, outbox, idempotency, result, hash } = outline;
  const text = outline.bytes.toString('utf8');
  try {
    const entry = JSON.parse(text) as LedgerEntry;
    if (!looksRight(entry)) return undefined;
    return { kind: 'entry', position, batch, back, unique, outbox, idempotency, result, hash, entry, text };
  } catch {
    return undefined;
  }
};

/** Throws for what is no object where one should be. */
const looksRight = ({ changes, previous }: LedgerEntry): boolean =>
  Array.isArray(previous) &&
  changes.every(({ collection, document }) => typeof collection === 'string' && typeof document.id === 'string');

const readHandled = (payload: Buffer): HandledLine | undefined => {
  const { batch, handled } = JSON.parse(payload.toString('utf8')) as Partial<HandledLine>;
  return typeof batch === 'number' && Array.isArray(handled) ? { kind: 'handled', batch, handled } : undefined;
};

/** How an envelope begins; it says how many bytes its entry has. */
const HEAD = /^\{"position":\d+,"batch":\d+,"bytes":(\d+),/;
const HEAD_LENGTH = 80;
const ENTRY_NAME = ',"entry":';
/** The last name of this form is the entry's own: within a text, quotes are escaped. */
const PREVIOUS_NAME = '"previous":[';
const CLOSING_BRACE = 0x7d;

/**
 * The entry is taken from the very bytes that are hashed, and from nothing else: an envelope in which `entry` came twice
 * could say one thing to a reader and another to whoever checks the hash.
 */
const readEdges = (payload: Buffer): EntryOutline | undefined => {
  const size = Number(HEAD.exec(payload.toString('latin1', 0, HEAD_LENGTH))?.[1]);
  const start = payload.length - 1 - size;
  const nameAt = start - ENTRY_NAME.length;
  if (!(nameAt > 0) || payload.toString('latin1', nameAt, start) !== ENTRY_NAME || payload.at(-1) !== CLOSING_BRACE) {
    return undefined;
  }
  const head = JSON.parse(`${payload.toString('utf8', 0, nameAt)}}`) as Partial<EntryLine>;
  const { position, batch, back, hash, unique = [], outbox = [], idempotency, result } = head;
  if (typeof batch !== 'number' || typeof position !== 'number' || typeof hash !== 'string') return undefined;
  const bytes = payload.subarray(start, payload.length - 1);
  const tail = JSON.parse(`{${bytes.toString('utf8', bytes.lastIndexOf(PREVIOUS_NAME))}`) as LedgerEntry;
  const { previous, time, v } = tail;
  if (!Array.isArray(back) || !Array.isArray(previous)) return undefined;
  return { kind: 'entry', position, batch, back, unique, outbox, idempotency, result, hash, bytes, v, time, previous };
};

const ENTRY_START = Buffer.from('{"position":', 'latin1');

/** True for the bytes of an entry line; quicker than reading it. */
export const isEntryLine = (bytes: Buffer): boolean =>
  bytes.length > CHECKSUM_BYTES + ENTRY_START.length &&
  ENTRY_START.compare(bytes, CHECKSUM_BYTES, CHECKSUM_BYTES + ENTRY_START.length) === 0;
