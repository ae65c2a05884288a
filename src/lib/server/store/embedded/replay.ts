import { findBrokenLink } from '#lib/server/ledger/chain.ts';
import { leafHash } from '#lib/server/ledger/entry.ts';
import { StoreFault } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import type { SegmentInfo } from './ledger-files.ts';
import { decodeLine } from './line.ts';
import type { EntryLine, Line } from './line.ts';
import type { Memory } from './memory.ts';
import { scanSegment } from './segment-scan.ts';

export interface Replayed {
  /** Bytes of an interrupted write after the end of the last segment. */
  readonly torn: number;
  /** Position of the last entry that the ledger holds. */
  readonly last: number;
  /** Length of the last segment's file. */
  readonly size: number;
  /** Bytes of lines that were applied. */
  readonly applied: number;
}

/**
 * Applies to memory every line after the state that it is in, checking each: checksum, position, leaf hash, chain.
 * Fills in where the segments read end.
 * @throws {StoreFault} `damaged`, naming the file and the byte
 */
export const replay = async (files: FileLayer, segments: readonly SegmentInfo[], memory: Memory): Promise<Replayed> => {
  let result: Replayed = { last: 0, torn: 0, size: 0, applied: 0 };
  let applied = 0;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    // Handled lines may follow the last entry applied, so the segment that holds it is read too.
    if (next !== undefined && next.first <= memory.position) continue;
    const bytes = await files.readFile(segment.path);
    const { lines, end, torn } = scanSegment(bytes, segment.path, next === undefined);
    segment.end = end;
    segment.offsets = [];
    for (const span of lines) {
      const line = decodeLine(bytes.subarray(span.start, span.end - 1));
      if (line === undefined) throw damage(segment, span.start, 'the line has another form than a ledger line');
      if (line.kind === 'entry') segment.offsets.push(span.start);
      if (applyChecked(memory, line, segment, span.start)) applied += span.end - span.start;
    }
    result = { last: segment.first - 1 + segment.offsets.length, torn, size: bytes.length, applied };
  }
  return result;
};

const applyChecked = (memory: Memory, line: Line, segment: SegmentInfo, byte: number): boolean => {
  if (line.kind === 'entry') {
    if (line.position <= memory.position) return false;
    const fault = findFault(memory, line);
    if (fault !== undefined) throw damage(segment, byte, fault);
  }
  memory.apply(line);
  return true;
};

const findFault = (memory: Memory, line: EntryLine): string | undefined => {
  const { position, entry, text, hash } = line;
  if (position !== memory.position + 1) return `entry ${position} follows entry ${memory.position}`;
  if ((entry.v as number) !== 1) return `entry ${position} has version ${String(entry.v)}`;
  if (leafHash(text) !== hash) return `the hash of entry ${position} does not fit`;
  // Documents that a newer snapshot brought are ahead of this entry: their links are checked by "check".
  const ahead = entry.changes.some(({ collection, document }) => {
    const kept = memory.collections.get(collection)?.table.get(document.id);
    return kept !== undefined && kept.position >= position;
  });
  if (ahead) return undefined;
  const broken = findBrokenLink(entry, (aggregate) => {
    const slash = aggregate.indexOf('/');
    return memory.collections.get(aggregate.slice(0, slash))?.table.get(aggregate.slice(slash + 1))?.hash;
  });
  return broken && `entry ${position} does not follow from what came before in ${broken.aggregate}`;
};

const damage = (segment: SegmentInfo, byte: number, what: string): StoreFault =>
  new StoreFault(
    'damaged',
    `${segment.path} is damaged at byte ${byte}: ${what}. Nothing was changed. Restore the data folder from a backup ` +
      '("chon-chuan restore").',
    { file: segment.path, byte }
  );
