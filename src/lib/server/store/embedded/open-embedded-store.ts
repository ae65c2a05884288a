import { join } from 'node:path';
import { EMPTY_ROOT } from '#lib/server/ledger/node-hash.ts';
import type { CollectionSpecs, Store, StoredDocument } from '../port.ts';
import { isFull } from '../files/file-layer.ts';
import type { FileLayer, OpenFile } from '../files/file-layer.ts';
import { asNotPermitted } from '../files/not-permitted.ts';
import { realFiles } from '../files/real-files.ts';
import { isTemporary, sweepTemporary } from '../files/write-durably.ts';
import { EmbeddedStoreCore } from './embedded-store.ts';
import { examineFolder } from './examine-folder.ts';
import { newFormat, writeFormat } from './format-file.ts';
import type { FormatData } from './format-file.ts';
import { layout, segmentName } from './layout.ts';
import type { Layout } from './layout.ts';
import { incomplete, LedgerFiles } from './ledger-files.ts';
import type { SegmentInfo } from './ledger-files.ts';
import { setAside } from './load-snapshots.ts';
import { loadState } from './load-state.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import type { Replayed } from './replay.ts';
import { diskFull, fillWithZeros, SEGMENT_BYTES, SegmentWriter } from './segment-writer.ts';
import { Snapshotter } from './snapshotter.ts';

export interface EmbeddedOptions {
  /** The data folder; made when it is absent or empty. */
  readonly dir: string;
  readonly specs: CollectionSpecs;
  readonly clock?: () => Date;
  readonly files?: FileLayer;
  /** Told what an operator should know and nothing broke over: a torn line cut off, a snapshot set aside. */
  readonly onNotice?: (message: string) => void;
  /** Length of a ledger segment; tests take short ones. */
  readonly segmentBytes?: number;
}

export type EmbeddedStore<M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>> =
  Store<M> & Pick<EmbeddedStoreCore, 'dir' | 'snapshot' | 'prepareSearch' | 'treeHead' | 'tree'>;

interface Opening {
  readonly files: FileLayer;
  readonly at: Layout;
  readonly clock: () => Date;
  readonly notice: (message: string) => void;
  readonly segmentBytes: number;
}

/**
 * Opens the store of a data folder, alone: snapshots, then the ledger's tail over them.
 * @throws {StoreFault} `locked`, `damaged`, `newer`, `not-a-store`; nothing has been written then
 */
export const openEmbeddedStore = async <
  M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>
>(
  options: EmbeddedOptions
): Promise<EmbeddedStore<M>> => {
  const { files = realFiles, clock = () => new Date(), onNotice = () => undefined, dir } = options;
  const at = layout(dir);
  const opening = { files, at, clock, notice: onNotice, segmentBytes: options.segmentBytes ?? SEGMENT_BYTES };
  try {
    return (await openLocked(opening, options.specs)) as unknown as EmbeddedStore<M>;
  } catch (error) {
    throw isFull(error) ? diskFull(dir, error) : asNotPermitted(error, dir);
  }
};

const openLocked = async (opening: Opening, specs: CollectionSpecs): Promise<EmbeddedStoreCore> => {
  const { files, at, clock } = opening;
  if ((await examineFolder(files, at)) === undefined) await files.makeFolder(at.dir);
  const lock = await takeLock(files, at.lock, clock());
  try {
    // Looked at again under the lock: another process may have made the store meanwhile.
    const format = (await examineFolder(files, at)) ?? (await makeStore(opening));
    return await assemble(opening, specs, format, lock);
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw error;
  }
};

/** `format.json` comes last: without it the folder still counts as empty. */
const makeStore = async ({ files, at, clock, segmentBytes }: Opening): Promise<FormatData> => {
  await files.makeFolder(at.ledger);
  for (const name of await files.list(at.ledger)) await files.remove(join(at.ledger, name));
  const file = await files.open(join(at.ledger, segmentName(1, 1).name), 'wx');
  try {
    await fillWithZeros(file, 0, segmentBytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.syncFolder(at.ledger);
  await files.syncFolder(at.dir);
  const format = newFormat(clock(), EMPTY_ROOT);
  await writeFormat(files, at, format);
  return format;
};

const assemble = async (
  opening: Opening,
  specs: CollectionSpecs,
  format: FormatData,
  lock: Lock
): Promise<EmbeddedStoreCore> => {
  const { files, at, clock, notice, segmentBytes } = opening;
  const { memory, segments, replayed, troubles } = await loadState(files, at, specs);
  // Only now that everything checks is anything written.
  for (const { file, why } of troubles) {
    await setAside(files, at, file, clock());
    notice(`A snapshot was set aside and is rebuilt from the ledger: ${file}: ${why}`);
  }
  await sweep(opening);
  const last = segments.at(-1);
  if (last === undefined) throw incomplete(at.ledger, 'it holds no segment');
  const file = await files.open(last.path, 'r+');
  await cutTorn(opening, last, file, replayed);
  const writer = new SegmentWriter(files, at, segments, { file, size: replayed.size }, segmentBytes);
  const onTrouble = (error: unknown): void => {
    notice(`Snapshots could not be written; the ledger is not affected: ${String(error)}`);
  };
  const snapshotter = new Snapshotter(files, at, memory, { tail: replayed.applied, clock, onTrouble });
  const ledger = new LedgerFiles(files, segments);
  return new EmbeddedStoreCore({ dir: at.dir, format, memory, ledger, writer, snapshotter, lock, clock });
};

const cutTorn = async ({ notice }: Opening, last: SegmentInfo, file: OpenFile, { torn }: Replayed): Promise<void> => {
  if (torn === 0) return;
  await fillWithZeros(file, last.end, torn);
  await file.sync();
  notice(
    `The ledger ended in a write that was interrupted (${last.path}, byte ${last.end}, ${torn} bytes). It was never ` +
      'acknowledged and has been cut off.'
  );
};

const sweep = async ({ files, at }: Opening): Promise<void> => {
  await sweepTemporary(files, at.dir);
  for (const name of await files.list(at.dir)) {
    if (name !== 'snapshots') continue;
    await sweepTemporary(files, at.snapshots);
    for (const table of await files.list(at.snapshots)) {
      const folder = join(at.snapshots, table);
      if ((await files.stat(folder))?.kind === 'folder' && !isTemporary(table)) await sweepTemporary(files, folder);
    }
  }
};
