import { join } from 'node:path';
import type { CollectionSpecs } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { listIfThere } from '../files/write-durably.ts';
import type { Layout } from './layout.ts';
import { incomplete, listSegments } from './ledger-files.ts';
import type { SegmentInfo } from './ledger-files.ts';
import type { Misfit } from './ledger-sums.ts';
import { loadSnapshots } from './load-snapshots.ts';
import type { SnapshotTrouble } from './load-snapshots.ts';
import { Memory } from './memory.ts';
import { replay } from './replay.ts';
import type { Replayed } from './replay.ts';
import { shardFolder, shardPath } from './snapshot-files.ts';

/** What a folder's snapshots and ledger come to. */
interface LoadedState {
  readonly memory: Memory;
  readonly segments: SegmentInfo[];
  readonly replayed: Replayed;
  /** Snapshots that were not used, each with the reason. */
  readonly troubles: readonly SnapshotTrouble[];
}

/** After so many rounds of passing over snapshots, the rest are passed over as well. */
const ROUNDS = 4;

/**
 * Memory as the folder's snapshots and ledger give it: the snapshots, what comes after them in the ledger, and nothing
 * that the ledger does not confirm. Snapshots that say something else are passed over; the ledger gives what they held.
 * Reads only.
 * @throws {StoreFault} `damaged`, naming the file and, within the ledger, the byte
 */
export const loadState = async (files: FileLayer, at: Layout, specs: CollectionSpecs): Promise<LoadedState> => {
  const distrusted = new Map<string, string>();
  for (let round = 1; round <= ROUNDS; round++) {
    const memory = new Memory(specs);
    // Snapshots first: a ledger read later holds all that they hold, even while another process goes on writing.
    const troubles = await loadSnapshots(files, at, memory, distrusted);
    const reach = Math.max(memory.position, ...memory.tables().flatMap((table) => table.savedThrough()));
    const segments = await listSegments(files, at);
    const replayed = await replay(files, segments, memory);
    const ahead = reach - replayed.last;
    if (ahead > 0) return withoutLastLine(files, at, specs, replayed, ahead);
    if (replayed.misfits.length === 0) return { memory, segments, replayed, troubles };
    for (const misfit of replayed.misfits) {
      for (const path of await filesOf(files, at, misfit)) {
        if (!distrusted.has(path)) distrusted.set(path, misfit.why);
      }
    }
  }
  return fromLedgerAlone(files, at, specs, 'other snapshots say what the ledger does not');
};

/**
 * The last line is torn although the snapshots hold what it said: it was damaged from outside after it had been written.
 * The ledger is the truth; what the snapshots have beyond it is kept aside, and the operator is told.
 */
const withoutLastLine = (
  files: FileLayer,
  at: Layout,
  specs: CollectionSpecs,
  { last, torn }: Replayed,
  ahead: number
): Promise<LoadedState> => {
  if (torn === 0 || ahead > 1) {
    throw incomplete(at.ledger, `it ends at entry ${last}, but the snapshots reach entry ${last + ahead}`);
  }
  const why = `it reaches entry ${last + 1}, whose line at the end of the ledger is torn; what that entry changed is in this file`;
  return fromLedgerAlone(files, at, specs, why);
};

const fromLedgerAlone = async (
  files: FileLayer,
  at: Layout,
  specs: CollectionSpecs,
  why: string
): Promise<LoadedState> => {
  const memory = new Memory(specs);
  const segments = await listSegments(files, at);
  const replayed = await replay(files, segments, memory);
  const troubles = (await snapshotFilesIn(files, at)).map((file) => ({ file, why }));
  return { memory, segments, replayed, troubles };
};

/** The snapshots that a misfit may be in. */
const filesOf = async (files: FileLayer, at: Layout, { table, shard }: Misfit): Promise<readonly string[]> => {
  if (table === undefined) return [at.manifest];
  if (shard !== undefined) return [shardPath(at, table, shard)];
  const folder = shardFolder(at, table);
  // Nothing there to be set aside: what the manifest says is wrong then.
  const names = await listIfThere(files, folder);
  return names.length === 0 ? [at.manifest] : names.map((name) => join(folder, name));
};

const snapshotFilesIn = async (files: FileLayer, at: Layout): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const name of await listIfThere(files, at.snapshots)) {
    const path = join(at.snapshots, name);
    if ((await files.stat(path))?.kind !== 'folder') found.push(path);
    else found.push(...(await files.list(path)).map((file) => join(path, file)));
  }
  return found;
};
