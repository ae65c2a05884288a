import { aggregateName } from '#lib/server/ledger/chain.ts';
import { StoreFault } from '../port.ts';
import type { LedgerEntry } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { describeGap } from './check-entry.ts';
import type { SegmentInfo } from './ledger-files.ts';
import { LedgerSums } from './ledger-sums.ts';
import type { Misfit } from './ledger-sums.ts';
import { readEntry, readOutline } from './line.ts';
import type { Memory } from './memory.ts';
import { SegmentReader } from './segment-reader.ts';

export interface Replayed {
  /** Bytes of an interrupted write after the end of the last segment. */
  readonly torn: number;
  /** Position of the last entry that the ledger holds. */
  readonly last: number;
  /** Length of the last segment's file. */
  readonly size: number;
  /** Bytes of lines that were applied. */
  readonly applied: number;
  /** What memory had from its snapshots and the ledger does not say; empty when memory may be believed. */
  readonly misfits: readonly Misfit[];
}

/**
 * Goes through the whole ledger, checking each line (checksum, position, leaf hash, chains), applies to memory what comes
 * after the state that it is in, and compares with the ledger what memory had before. Fills in where the segments end.
 * @throws {StoreFault} `damaged`, naming the file and the byte
 */
export const replay = async (files: FileLayer, segments: readonly SegmentInfo[], memory: Memory): Promise<Replayed> => {
  const sums = new LedgerSums(memory);
  const reader = new SegmentReader(files);
  let [torn, size, applied] = [0, 0, 0];
  for (const [index, segment] of segments.entries()) {
    refuseGap(sums.last, segments[index - 1], segment);
    segment.offsets = [];
    const read = await reader.read(segment.path, index === segments.length - 1, (line, start) => {
      if (takeLine(line, { sums, memory, segment, start })) applied += line.length + 1;
    });
    segment.end = read.end;
    ({ torn, size } = read);
  }
  return { last: sums.last, torn, size, applied, misfits: sums.misfits() };
};

interface Place {
  readonly sums: LedgerSums;
  readonly memory: Memory;
  readonly segment: SegmentInfo;
  /** The byte at which the line starts. */
  readonly start: number;
}

/** @returns true for what memory did not have yet */
const takeLine = (bytes: Buffer, { sums, memory, segment, start }: Place): boolean => {
  const line = readOutline(bytes);
  if (line === undefined) throw damage(segment.path, start, NO_LINE);
  if (line.kind === 'handled') {
    const isNew = sums.addHandled(line);
    if (isNew) memory.apply(line);
    return isNew;
  }
  const fault = sums.findWrong(line);
  if (fault !== undefined) throw damage(segment.path, start, fault);
  segment.offsets?.push(start);
  sums.add(line);
  if (line.position <= memory.position) return false;
  const entry = readEntry(line);
  if (entry === undefined || !isAsLinked(entry.entry)) throw damage(segment.path, start, NO_LINE);
  memory.apply(entry);
  return true;
};

const NO_LINE = 'the line has another form than a ledger line';

/** The chains were checked along `previous`, which names what the entry changes. */
const isAsLinked = ({ changes, previous }: LedgerEntry): boolean =>
  changes.length === previous.length &&
  changes.every(
    ({ collection, document }, index) => previous[index]?.aggregate === aggregateName(collection, document.id)
  );

const refuseGap = (last: number, before: SegmentInfo | undefined, { path, first }: SegmentInfo): void => {
  const gap = describeGap(last, first);
  if (gap !== undefined) throw damage(before?.path ?? path, before?.end ?? 0, gap);
};

const damage = (file: string, byte: number, what: string): StoreFault =>
  new StoreFault(
    'damaged',
    `${file} is damaged at byte ${byte}: ${what}. Nothing was changed. Restore the data folder from a backup ` +
      '("chon-chuan restore").',
    { file, byte }
  );
