import { join } from 'node:path';
import type { CollectionSpecs } from '../port.ts';
import { isFull } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { asNotPermitted } from '../files/not-permitted.ts';
import { realFiles } from '../files/real-files.ts';
import { writeCopy } from './backup-folder.ts';
import { refuseNotEmpty, refuseWithin } from './backup-manifest.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { examineFolder } from './examine-folder.ts';
import { writeFormat } from './format-file.ts';
import type { Epoch } from './format-file.ts';
import { layout } from './layout.ts';
import { openEmbeddedStore } from './open-embedded-store.ts';
import { diskFull } from './segment-writer.ts';
import { nextEpoch, restoreCommit } from './next-epoch.ts';
import { verifyBackup } from './verify-backup.ts';

export interface RestoreOptions {
  /** The folder of a backup. */
  readonly from: string;
  /** The data folder to be: absent or empty. */
  readonly dir: string;
  readonly specs: CollectionSpecs;
  readonly files?: FileLayer;
  readonly clock?: () => Date;
}

export interface Restored {
  readonly epoch: Epoch;
  readonly manifest: BackupManifest;
}

/**
 * Puts a backup into an empty place, verified before anything is written, and begins a new epoch, which stands in every
 * later checkpoint and, as an entry, in the ledger.
 * @throws {StoreFault} `damaged`, `not-a-store`
 */
export const restoreFolder = async (options: RestoreOptions): Promise<Restored> => {
  try {
    return await restore(options);
  } catch (error) {
    throw isFull(error) ? diskFull(options.dir, error) : asNotPermitted(error, options.dir);
  }
};

const restore = async (options: RestoreOptions): Promise<Restored> => {
  const { from, dir, files = realFiles, clock = () => new Date() } = options;
  refuseWithin(from, dir);
  refuseWithin(dir, from);
  // As strict as the server is with its data folder, before anything lies in it.
  await examineFolder(files, layout(dir));
  await refuseNotEmpty(files, dir);
  const { manifest, format } = await verifyBackup(from, files);
  for (const { path } of manifest.files) {
    if (path !== 'format.json') await writeCopy(files, join(dir, path), await files.readFile(join(from, path)));
  }
  const epoch = nextEpoch(format, manifest, clock());
  await files.makeFolder(dir);
  // Last: without it the folder is refused as incomplete.
  await writeFormat(files, layout(dir), { ...format, epochs: [...format.epochs, epoch] });
  await enterRestore(options, epoch, manifest);
  return { epoch, manifest };
};

const enterRestore = async (options: RestoreOptions, epoch: Epoch, manifest: BackupManifest): Promise<void> => {
  const { dir, specs, files = realFiles, clock } = options;
  const store = await openEmbeddedStore({ dir, specs, files, ...(clock && { clock }) });
  try {
    await store.commit(restoreCommit(epoch, manifest));
  } finally {
    await store.close();
  }
};
