import { StoreFault } from '../port.ts';
import { decodeLine, fitsChecksum, NEWLINE } from './line.ts';

/** What a disk writes whole or not at all. */
const SECTOR = 512;

/** One line as it lies in a segment; `end` is the byte after its line end. */
interface LineSpan {
  readonly start: number;
  readonly end: number;
}

export interface SegmentScan {
  readonly lines: readonly LineSpan[];
  /** The byte after the last whole line. */
  readonly end: number;
  /** Bytes after `end` that an interrupted write left: to be zeroed. 0 when it ended cleanly. */
  readonly torn: number;
}

/**
 * Finds the lines of a segment and where they end. A segment is zero-filled ahead, so lines are followed by zeros.
 *
 * What an interrupted batch leaves (a line cut short, or sectors of it still zero) was never acknowledged and is
 * reported as `torn`. Everything else that does not check is damage: a complete line with a wrong checksum, stray
 * bytes, or any defect that a later, whole batch follows, for that batch proves that the bytes before it were safe.
 *
 * @param last false for a segment that has a successor, where nothing may be torn
 * @throws {StoreFault} `damaged`, naming the file and the byte
 */
export const scanSegment = (bytes: Buffer, file: string, last: boolean): SegmentScan => {
  const lines: LineSpan[] = [];
  let start = 0;
  while (start < bytes.length && bytes[start] !== 0) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1 || bytes.subarray(start, end).includes(0) || !fitsChecksum(bytes.subarray(start, end))) break;
    lines.push({ start, end: end + 1 });
    start = end + 1;
  }
  const used = lastNonZero(bytes, start) + 1;
  if (used <= start) return { lines, end: start, torn: 0 };
  if (!last || !isTear(bytes, start, used)) {
    throw new StoreFault(
      'damaged',
      `${file} is damaged at byte ${start}. Nothing was changed. Restore the data folder from a backup ` +
        `("chon-chuan restore"), or put this file back from one.`,
      { file, byte: start }
    );
  }
  return { lines, end: start, torn: used - start };
};

/** Index of the last byte that is not zero, from `start` on; `start - 1` when all are. */
const lastNonZero = (bytes: Buffer, start: number): number => {
  let index = bytes.length;
  // Whole blocks first: most of a segment's rest is zero.
  while (index - ZEROS.length >= start && ZEROS.compare(bytes, index - ZEROS.length, index) === 0) {
    index -= ZEROS.length;
  }
  while (index > start && bytes[index - 1] === 0) index--;
  return index - 1;
};

const ZEROS = Buffer.alloc(16 * 1024);

/** Could an interrupted write have left bytes `start` to `used` like this? */
const isTear = (bytes: Buffer, start: number, used: number): boolean => {
  const rest = bytes.subarray(start, used);
  if (!beginsAsLine(rest) || laterBatchFollows(rest, start)) return false;
  if (!rest.includes(0)) return isCutShort(rest);
  return sectorsAreWholeOrEmpty(bytes, start, used);
};

/** A line begins with its checksum in hex digits, unless the sector that it begins in never reached the disk. */
const beginsAsLine = (rest: Buffer): boolean => rest[0] === 0 || /^[0-9a-f]/.test(rest.toString('latin1', 0, 1));

/** No zero among the bytes: one or more lines, the last one without its end. */
const isCutShort = (rest: Buffer): boolean => {
  if (rest.at(-1) === NEWLINE) return false;
  const lastLine = rest.subarray(rest.lastIndexOf(NEWLINE) + 1);
  // A line that checks up to its last byte was written whole: its line end has been changed since.
  if (fitsChecksum(lastLine.subarray(0, -1))) return false;
  return rest.lastIndexOf(NEWLINE) === -1;
};

/**
 * Written bytes are never zero, so a torn batch consists of sectors that were written (no zero in them, up to the
 * batch's own end) and sectors that were not (all zero).
 */
const sectorsAreWholeOrEmpty = (bytes: Buffer, start: number, used: number): boolean => {
  for (let sector = start - (start % SECTOR); sector < used; sector += SECTOR) {
    const part = bytes.subarray(Math.max(sector, start), Math.min(sector + SECTOR, used));
    const zero = part.indexOf(0);
    if (zero === -1) continue;
    if (zero > 0 || lastNonZero(part, 0) !== -1) return false;
  }
  return bytes[used - 1] === NEWLINE || used % SECTOR === 0;
};

const laterBatchFollows = (rest: Buffer, start: number): boolean => {
  for (let at = rest.indexOf(NEWLINE); at !== -1; at = rest.indexOf(NEWLINE, at + 1)) {
    const next = rest.indexOf(NEWLINE, at + 1);
    if (next === -1) return false;
    const line = decodeLine(rest.subarray(at + 1, next));
    if (line !== undefined && line.batch > start) return true;
  }
  return false;
};
