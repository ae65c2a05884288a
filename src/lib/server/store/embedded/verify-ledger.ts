import { canonical } from '#lib/server/ledger/canonical.ts';
import { aggregateName, findBrokenLink } from '#lib/server/ledger/chain.ts';
import { leafHash } from '#lib/server/ledger/entry.ts';
import { MerkleTree } from '#lib/server/ledger/merkle.ts';
import { StoreFault } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { describeGap, findWrong, moveHeads } from './check-entry.ts';
import type { Head, Heads } from './check-entry.ts';
import type { Layout } from './layout.ts';
import { listSegments } from './ledger-files.ts';
import type { SegmentInfo } from './ledger-files.ts';
import { readEntry, readOutline } from './line.ts';
import type { EntryLine, EntryOutline } from './line.ts';
import { scanSegment } from './segment-scan.ts';

/** Something that does not hold, and where. */
export interface Finding {
  readonly file: string;
  readonly byte?: number;
  readonly what: string;
}

export interface LedgerVerdict {
  /** The tree over all entries that could be read. */
  readonly tree: MerkleTree;
  readonly findings: readonly Finding[];
}

/**
 * Goes through the whole ledger and takes nothing on trust: checksums, order, canonical bytes, hashes, chains,
 * revisions, back references. Reads only, and needs no lock.
 */
export const verifyLedger = async (
  files: FileLayer,
  at: Layout,
  onEntry: (line: EntryLine) => void = () => undefined
): Promise<LedgerVerdict> => {
  const findings: Finding[] = [];
  const leaves: string[] = [];
  const heads: Heads = new Map();
  const revisions = new Map<string, number>();
  let before: SegmentReading | undefined;
  const segments = await listSegments(files, at);
  for (const [index, segment] of segments.entries()) {
    const gap = before?.broken === true ? undefined : findGap(before, segment);
    if (gap !== undefined) findings.push(gap);
    before = await readSegment(files, segment, index === segments.length - 1, findings);
    let expected = segment.first;
    for (const { outline, line, byte } of before.entries) {
      const what = findWrong(outline, expected, heads) ?? findWrongWithin(line, heads, revisions);
      if (what !== undefined) findings.push({ file: segment.path, byte, what });
      leaves.push(leafHash(line.text));
      moveHeads(heads, outline);
      for (const { collection, document } of line.entry.changes) {
        revisions.set(aggregateName(collection, document.id), document.revision);
      }
      onEntry(line);
      expected++;
    }
  }
  return { tree: new MerkleTree(leaves), findings };
};

interface SegmentReading {
  readonly segment: SegmentInfo;
  readonly entries: readonly { readonly outline: EntryOutline; readonly line: EntryLine; readonly byte: number }[];
  /** The byte after its last whole line. */
  readonly end: number;
  /** It could not be read to its end. */
  readonly broken: boolean;
}

const readSegment = async (
  files: FileLayer,
  segment: SegmentInfo,
  last: boolean,
  findings: Finding[]
): Promise<SegmentReading> => {
  const bytes = await files.readFile(segment.path);
  try {
    const { lines, end } = scanSegment(bytes, segment.path, last);
    const entries = lines.flatMap(({ start, end: after }) => {
      const outline = readOutline(bytes.subarray(start, after - 1));
      if (outline?.kind === 'handled') return [];
      const line = outline && readEntry(outline);
      if (outline !== undefined && line !== undefined) return [{ outline, line, byte: start }];
      findings.push({ file: segment.path, byte: start, what: 'this is no ledger line' });
      return [];
    });
    return { segment, entries, end, broken: false };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    findings.push({ file: segment.path, byte: error.byte ?? 0, what: 'it is damaged here' });
    return { segment, entries: [], end: 0, broken: true };
  }
};

/** Entries that are missing between two segments, or before the first. */
const findGap = (before: SegmentReading | undefined, { path, first }: SegmentInfo): Finding | undefined => {
  const what = describeGap(before === undefined ? 0 : before.segment.first + before.entries.length - 1, first);
  if (what === undefined) return undefined;
  return before === undefined ? { file: path, byte: 0, what } : { file: before.segment.path, byte: before.end, what };
};

/** What the edges of an entry do not show. */
const findWrongWithin = (
  { position, entry, text }: EntryLine,
  heads: ReadonlyMap<string, Head>,
  revisions: ReadonlyMap<string, number>
): string | undefined => {
  if (canonical(entry) !== text) return `entry ${position} is not in its canonical form`;
  const broken = findBrokenLink(entry, (aggregate) => heads.get(aggregate)?.hash);
  if (broken !== undefined) return `entry ${position} does not follow from what came before in ${broken.aggregate}`;
  const skipped = entry.changes.find(
    ({ collection, document }) => document.revision !== (revisions.get(aggregateName(collection, document.id)) ?? 0) + 1
  );
  return skipped && `entry ${position} skips a revision of ${skipped.document.id}`;
};
