import { canonical } from '#lib/server/ledger/canonical.ts';
import { aggregateName, findBrokenLink } from '#lib/server/ledger/chain.ts';
import { leafHash } from '#lib/server/ledger/entry.ts';
import { MerkleTree } from '#lib/server/ledger/merkle.ts';
import { StoreFault } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import type { Layout } from './layout.ts';
import { listSegments } from './ledger-files.ts';
import type { SegmentInfo } from './ledger-files.ts';
import { decodeLine } from './line.ts';
import type { EntryLine } from './line.ts';
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

/** What is known of an aggregate while the ledger is gone through. */
interface Latest {
  readonly hash: string;
  readonly revision: number;
  readonly position: number;
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
  const latest = new Map<string, Latest>();
  const segments = await listSegments(files, at);
  for (const [index, segment] of segments.entries()) {
    if (segment.first !== leaves.length + 1) {
      findings.push({ file: segment.path, what: `it should begin with entry ${leaves.length + 1}` });
    }
    for (const { line, byte } of await readSegment(files, segment, index === segments.length - 1, findings)) {
      const what = findWrong(line, leaves.length + 1, latest);
      if (what !== undefined) findings.push({ file: segment.path, byte, what });
      leaves.push(leafHash(line.text));
      for (const { collection, document } of line.entry.changes) {
        const { hash, position } = line;
        latest.set(aggregateName(collection, document.id), { hash, position, revision: document.revision });
      }
      onEntry(line);
    }
  }
  return { tree: new MerkleTree(leaves), findings };
};

const readSegment = async (
  files: FileLayer,
  segment: SegmentInfo,
  last: boolean,
  findings: Finding[]
): Promise<{ line: EntryLine; byte: number }[]> => {
  const bytes = await files.readFile(segment.path);
  try {
    return scanSegment(bytes, segment.path, last).lines.flatMap(({ start, end }) => {
      const line = decodeLine(bytes.subarray(start, end - 1));
      if (line === undefined) findings.push({ file: segment.path, byte: start, what: 'this is no ledger line' });
      return line?.kind === 'entry' ? [{ line, byte: start }] : [];
    });
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    findings.push({ file: segment.path, byte: error.byte ?? 0, what: 'it is damaged here' });
    return [];
  }
};

const findWrong = (
  { position, entry, text, hash, back }: EntryLine,
  expected: number,
  latest: ReadonlyMap<string, Latest>
): string | undefined => {
  if (position !== expected) return `entry ${position} stands where entry ${expected} should`;
  if (canonical(entry) !== text) return `entry ${position} is not in its canonical form`;
  if (leafHash(text) !== hash) return `the hash of entry ${position} does not fit`;
  const broken = findBrokenLink(entry, (aggregate) => latest.get(aggregate)?.hash);
  if (broken !== undefined) return `entry ${position} does not follow from what came before in ${broken.aggregate}`;
  for (const [index, { collection, document }] of entry.changes.entries()) {
    const before = latest.get(aggregateName(collection, document.id));
    if (document.revision !== (before?.revision ?? 0) + 1)
      return `entry ${position} skips a revision of ${document.id}`;
    if (back[index] !== (before?.position ?? 0)) return `entry ${position} points back to a wrong entry`;
  }
  return undefined;
};
