import { join } from 'node:path';
import { StoreFault } from '../port.ts';
import type { LedgerRecord } from '../port.ts';
import { errorCode, readRange } from '../files/file-layer.ts';
import type { FileLayer, OpenFile } from '../files/file-layer.ts';
import { parseSegmentName } from './layout.ts';
import type { Layout, SegmentName } from './layout.ts';
import { decodeLine, isEntryLine } from './line.ts';
import type { EntryLine } from './line.ts';
import { scanSegment } from './segment-scan.ts';

export interface SegmentInfo extends SegmentName {
  readonly path: string;
  /** The byte after the last line that is safe. */
  end: number;
  /** Where each entry line starts; undefined until somebody asks for an entry of this segment. */
  offsets: number[] | undefined;
}

/** Segments of a ledger in order. @throws {StoreFault} `damaged` when one is missing between two */
export const listSegments = async (files: FileLayer, at: Layout): Promise<SegmentInfo[]> => {
  let names: readonly string[];
  try {
    names = await files.list(at.ledger);
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
    throw incomplete(at.ledger, 'the folder of the ledger is missing', cause);
  }
  const found = names.flatMap((name) => parseSegmentName(name) ?? []);
  for (const [index, { number, name }] of found.entries()) {
    if (number !== index + 1)
      throw incomplete(join(at.ledger, name), `segment ${index + 1}, before this one, is missing`);
  }
  if (found.length === 0) throw incomplete(at.ledger, 'it holds no segment');
  return found.map((name) => ({ ...name, path: join(at.ledger, name.name), end: 0, offsets: undefined }));
};

export const incomplete = (file: string, what: string, cause?: unknown): StoreFault =>
  new StoreFault(
    'damaged',
    `The data folder is not complete: ${file}: ${what}. It may have been copied only in part. Copy it again while the ` +
      'server is stopped, or restore a backup ("chon-chuan restore").',
    { file, cause }
  );

/** Reads entries that are safe on disk, by position. */
export class LedgerFiles {
  readonly #files: FileLayer;
  readonly #segments: readonly SegmentInfo[];

  constructor(files: FileLayer, segments: readonly SegmentInfo[]) {
    this.#files = files;
    this.#segments = segments;
  }

  /** Entries from position `from` to `to`, both included, as far as there are any. */
  async *lines(from: number, to: number): AsyncGenerator<EntryLine> {
    for (const [index, segment] of this.#segments.entries()) {
      const next = this.#segments[index + 1];
      if (next !== undefined && next.first <= from) continue;
      if (segment.first > to) return;
      yield* this.#linesOf(segment, Math.max(from, segment.first), to);
    }
  }

  async read(position: number): Promise<EntryLine> {
    for await (const line of this.lines(position, position)) return line;
    throw new StoreFault('damaged', `The ledger has no entry at position ${position}.`);
  }

  async records(after: number, limit: number, last: number): Promise<readonly LedgerRecord[]> {
    const records: LedgerRecord[] = [];
    for await (const { position, hash, entry } of this.lines(after + 1, Math.min(after + limit, last))) {
      records.push({ position, hash, entry });
    }
    return records;
  }

  /** Leaf hashes of the first `size` entries, as the lines say them. Reads the ledger a segment at a time. */
  async hashes(size: number): Promise<string[]> {
    const hashes: string[] = [];
    for (const segment of this.#segments) {
      if (hashes.length >= size) break;
      // What lies beyond in the last segment is being written at this moment.
      const safe = segment === this.#segments.at(-1) ? segment.end : undefined;
      const bytes = (await this.#files.readFile(segment.path)).subarray(0, safe);
      for (const { start, end } of scanSegment(bytes, segment.path, false).lines) {
        const line = decodeLine(bytes.subarray(start, end - 1));
        if (line?.kind === 'entry') hashes.push(line.hash);
      }
    }
    return hashes.slice(0, size);
  }

  async *#linesOf(segment: SegmentInfo, from: number, to: number): AsyncGenerator<EntryLine> {
    const file = await this.#files.open(segment.path, 'r');
    try {
      const offsets = await this.#offsets(segment, file);
      for (let position = from; position <= to; position++) {
        const start = offsets[position - segment.first];
        if (start === undefined) return;
        yield await readLine(file, segment, position, start, offsets[position - segment.first + 1] ?? segment.end);
      }
    } finally {
      await file.close();
    }
  }

  async #offsets(segment: SegmentInfo, file: OpenFile): Promise<readonly number[]> {
    if (segment.offsets === undefined) {
      const bytes = await readRange(file, 0, await file.size());
      const { lines, end } = scanSegment(bytes, segment.path, false);
      segment.end = end;
      segment.offsets = lines
        .filter(({ start, end: to }) => isEntryLine(bytes.subarray(start, to)))
        .map(({ start }) => start);
    }
    return segment.offsets;
  }
}

/** The span may reach over lines of other kinds, up to the next entry. */
const readLine = async (
  file: OpenFile,
  segment: SegmentInfo,
  position: number,
  start: number,
  end: number
): Promise<EntryLine> => {
  const bytes = await readRange(file, start, end - start);
  const line = decodeLine(bytes.subarray(0, bytes.indexOf(0x0a)));
  if (line?.kind !== 'entry' || line.position !== position) {
    throw new StoreFault('damaged', `${segment.path} is damaged at byte ${start}.`, {
      file: segment.path,
      byte: start
    });
  }
  return line;
};
