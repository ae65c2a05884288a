import { join } from 'node:path';
import { StoreFault } from '../port.ts';
import { isFull, writeAll } from '../files/file-layer.ts';
import type { FileLayer, OpenFile } from '../files/file-layer.ts';
import { segmentName } from './layout.ts';
import type { Layout } from './layout.ts';
import type { SegmentInfo } from './ledger-files.ts';
import { isEntryLine } from './line.ts';

/** Length that a segment is zero-filled to. Writing into space that is there spares the disk a change of size. */
export const SEGMENT_BYTES = 8 * 1024 * 1024;

const ZEROS = Buffer.alloc(1024 * 1024);

interface Spare {
  readonly file: OpenFile;
  readonly size: number;
}

/** Appends to the last segment and begins a new one when it is full. Not safe for concurrent calls. */
export class SegmentWriter {
  readonly #files: FileLayer;
  readonly #at: Layout;
  readonly #segments: SegmentInfo[];
  readonly #segmentBytes: number;
  #file: OpenFile;
  #size: number;
  /** Bytes after the end that a refused batch may have written to. */
  #leftover = 0;
  #spare: Promise<Spare | undefined> | undefined;

  constructor(
    files: FileLayer,
    at: Layout,
    segments: SegmentInfo[],
    current: { readonly file: OpenFile; readonly size: number },
    segmentBytes = SEGMENT_BYTES
  ) {
    this.#files = files;
    this.#at = at;
    this.#segments = segments;
    this.#segmentBytes = segmentBytes;
    this.#file = current.file;
    this.#size = current.size;
  }

  get current(): SegmentInfo {
    const last = this.#segments.at(-1);
    if (last === undefined) throw new Error('A ledger without a segment');
    return last;
  }

  /** Byte at which the next batch begins. */
  get end(): number {
    return this.current.end;
  }

  fits(bytes: number): boolean {
    return this.current.end + bytes <= this.#size;
  }

  /**
   * Begins the next segment, with room for at least `bytes`.
   * @param first position of the entry that comes next
   * @throws {StoreFault} `full`; nothing has changed then
   */
  async rotate(first: number, bytes: number): Promise<void> {
    await this.#erase();
    const spare = await this.#takeSpare(bytes);
    const next = segmentName(this.current.number + 1, first);
    const path = join(this.#at.ledger, next.name);
    try {
      this.#files.rename(this.#at.spare, path);
      await this.#files.syncFolder(this.#at.ledger);
    } catch (error) {
      await spare.file.close();
      throw error;
    }
    await this.#file.close();
    this.#file = spare.file;
    this.#size = spare.size;
    this.#segments.push({ ...next, path, end: 0, offsets: [] });
    // The one after is made ready while this one fills.
    this.#spare = this.#makeSpare(this.#segmentBytes).catch(() => undefined);
  }

  async #takeSpare(bytes: number): Promise<Spare> {
    const ready = await this.#spare;
    this.#spare = undefined;
    if (ready !== undefined && ready.size >= bytes) return ready;
    await ready?.file.close();
    return this.#makeSpare(Math.max(bytes, this.#segmentBytes));
  }

  async #makeSpare(size: number): Promise<Spare> {
    const path = this.#at.spare;
    let file: OpenFile | undefined;
    try {
      if ((await this.#files.stat(path)) !== undefined) await this.#files.remove(path);
      file = await this.#files.open(path, 'wx');
      await fillWithZeros(file, 0, size);
      await file.sync();
      return { file, size };
    } catch (error) {
      await file?.close().catch(() => undefined);
      // Half a spare would only hold room that others need.
      await this.#files.remove(path).catch(() => undefined);
      throw isFull(error) ? diskFull(path, error) : error;
    }
  }

  /**
   * Writes a batch and waits until it is safe: one write, one fdatasync.
   * @returns how many bytes it was
   * @throws {StoreFault} `full` when nothing of it stays; any other error means that the store cannot tell
   */
  async append(lines: readonly Buffer[]): Promise<number> {
    const bytes = lines.length === 1 && lines[0] !== undefined ? lines[0] : Buffer.concat(lines);
    const { end } = this.current;
    await this.#erase();
    try {
      await writeAll(this.#file, bytes, end);
    } catch (error) {
      if (!isFull(error)) throw error;
      this.#leftover = bytes.length;
      await this.#erase().catch((again: unknown) => {
        if (!(again instanceof StoreFault)) throw again;
      });
      throw diskFull(this.current.path, error);
    }
    await this.#file.sync();
    this.#note(lines, end);
    return bytes.length;
  }

  /**
   * Zeroes what a refused batch left after the end, which must not be taken for the beginning of a later line. On a file
   * system that copies on write even this may find no room; then nothing is written until it does.
   */
  async #erase(): Promise<void> {
    if (this.#leftover === 0) return;
    try {
      await fillWithZeros(this.#file, this.current.end, this.#leftover);
    } catch (error) {
      throw isFull(error) ? diskFull(this.current.path, error) : error;
    }
    await this.#file.sync();
    this.#leftover = 0;
  }

  #note(lines: readonly Buffer[], start: number): void {
    let at = start;
    for (const line of lines) {
      if (isEntryLine(line)) this.current.offsets?.push(at);
      at += line.length;
    }
    this.current.end = at;
  }

  async close(): Promise<void> {
    const spare = await this.#spare;
    await spare?.file.close();
    await this.#file.close();
  }
}

export const fillWithZeros = async (file: OpenFile, from: number, length: number): Promise<void> => {
  for (let done = 0; done < length; done += ZEROS.length) {
    await writeAll(file, ZEROS.subarray(0, Math.min(ZEROS.length, length - done)), from + done);
  }
};

export const diskFull = (file: string, cause: unknown): StoreFault =>
  new StoreFault(
    'full',
    `There is no room on the disk for ${file}. Nothing was saved and nothing is damaged. Free some space and try again.`,
    { file, cause }
  );
