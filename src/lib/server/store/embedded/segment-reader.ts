import type { FileLayer, OpenFile } from '../files/file-layer.ts';
import { fitsChecksum, NEWLINE } from './line.ts';
import { scanSegment } from './segment-scan.ts';
import type { SegmentScan } from './segment-scan.ts';

/** Most lines are a few kilobytes; a longer one makes the window grow. */
const WINDOW = 1024 * 1024;

interface SegmentEnd extends Pick<SegmentScan, 'end' | 'torn'> {
  /** Length of the file. */
  readonly size: number;
}

/** Given each line without its end, good until it returns, and the byte at which it starts. */
type OnLine = (line: Buffer, start: number) => void;

/** Reads segments through a window, so that a long ledger takes no more memory than a short one. */
export class SegmentReader {
  readonly #files: FileLayer;
  #window = Buffer.alloc(WINDOW);

  constructor(files: FileLayer) {
    this.#files = files;
  }

  /** As {@link scanSegment}, a line at a time. @throws {StoreFault} `damaged`, naming the file and the byte */
  async read(path: string, last: boolean, onLine: OnLine): Promise<SegmentEnd> {
    const file = await this.#files.open(path, 'r');
    try {
      const size = await file.size();
      const end = await this.#readLines(file, size, onLine);
      if (await this.#isZeroFrom(file, end, size)) return { end, torn: 0, size };
      // What is not a line is looked at as a whole: it is a torn write or damage.
      const { torn } = scanSegment(await this.#files.readFile(path), path, last);
      return { end, torn, size };
    } finally {
      await file.close();
    }
  }

  /** @returns the byte after the last whole line */
  async #readLines(file: OpenFile, size: number, onLine: OnLine): Promise<number> {
    let start = 0;
    while (start < size) {
      const bytes = await this.#fill(file, start, size);
      const used = passLines(bytes, start, onLine);
      start += used;
      if (used > 0) continue;
      const isCut = bytes.length === this.#window.length && bytes[0] !== 0 && !bytes.includes(NEWLINE);
      if (!isCut || start + bytes.length >= size) break;
      this.#window = Buffer.alloc(this.#window.length * 2);
    }
    return start;
  }

  async #isZeroFrom(file: OpenFile, start: number, size: number): Promise<boolean> {
    for (let at = start; at < size;) {
      const bytes = await this.#fill(file, at, size);
      if (bytes.length === 0) return true;
      // The first is zero, and each of the others is what the one before it is.
      if (bytes[0] !== 0 || !bytes.subarray(1).equals(bytes.subarray(0, -1))) return false;
      at += bytes.length;
    }
    return true;
  }

  async #fill(file: OpenFile, from: number, size: number): Promise<Buffer> {
    const wanted = Math.min(this.#window.length, size - from);
    let done = 0;
    while (done < wanted) {
      const count = await file.read(this.#window.subarray(done, wanted), from + done);
      if (count === 0) break;
      done += count;
    }
    return this.#window.subarray(0, done);
  }
}

/** @returns how many bytes the whole lines at the beginning have */
const passLines = (bytes: Buffer, offset: number, onLine: OnLine): number => {
  let start = 0;
  for (;;) {
    const end = bytes[start] === 0 ? -1 : bytes.indexOf(NEWLINE, start);
    if (end === -1) return start;
    const line = bytes.subarray(start, end);
    if (line.includes(0) || !fitsChecksum(line)) return start;
    onLine(line, offset + start);
    start = end + 1;
  }
};
