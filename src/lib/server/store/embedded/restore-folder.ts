import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { StoreFault } from '../port.ts';
import type { CollectionSpecs } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { backupManifest, refuseNotEmpty, writeCopy } from './backup-folder.ts';
import type { BackupManifest } from './backup-folder.ts';
import { examineFolder } from './examine-folder.ts';
import { writeFormat } from './format-file.ts';
import type { Epoch, FormatData } from './format-file.ts';
import { layout } from './layout.ts';
import { openEmbeddedStore } from './open-embedded-store.ts';
import { verifyLedger } from './verify-ledger.ts';

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
  const { from, dir, files = realFiles, clock = () => new Date() } = options;
  await refuseNotEmpty(files, dir);
  const manifest = await readManifest(files, from);
  const format = await verifyBackup(files, from, manifest);
  for (const { path } of manifest.files) {
    if (path !== 'format.json') await writeCopy(files, join(dir, path), await files.readFile(join(from, path)));
  }
  const epoch: Epoch = {
    number: (format.epochs.at(-1)?.number ?? 0) + 1,
    startedAt: clock().toISOString(),
    size: manifest.size,
    root: manifest.root
  };
  await files.makeFolder(dir);
  // Last: without it the folder is refused as incomplete.
  await writeFormat(files, layout(dir), { ...format, epochs: [...format.epochs, epoch] });
  await enterRestore(options, epoch, manifest);
  return { epoch, manifest };
};

const readManifest = async (files: FileLayer, from: string): Promise<BackupManifest> => {
  const database = backupManifest(files, from);
  await database.read();
  const data = database.data as Partial<BackupManifest>;
  if (data.format !== 'chon-chuan-backup' || (data.version as unknown) !== 1) {
    throw new StoreFault('not-a-store', `${from} holds no finished backup (backup.json).`, { file: from });
  }
  return data as BackupManifest;
};

const verifyBackup = async (files: FileLayer, from: string, manifest: BackupManifest): Promise<FormatData> => {
  for (const { path, sha256 } of manifest.files) {
    const file = join(from, path);
    const bytes = (await files.stat(file)) === undefined ? undefined : await files.readFile(file);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw damaged(file, bytes === undefined ? 'it is missing' : 'it is not what was backed up');
    }
  }
  const { tree, findings } = await verifyLedger(files, layout(from));
  const [first] = findings;
  if (first !== undefined) throw damaged(first.file, first.what);
  if (tree.size !== manifest.size || tree.root() !== manifest.root) throw damaged(from, 'its ledger is another one');
  const format = await examineFolder(files, layout(from));
  if (format === undefined) throw damaged(from, 'its format.json is missing');
  return format;
};

const damaged = (file: string, what: string): StoreFault =>
  new StoreFault('damaged', `The backup is damaged: ${file}: ${what}. Take another backup. Nothing was changed.`, {
    file
  });

const enterRestore = async (
  options: RestoreOptions,
  epoch: Epoch,
  { createdAt, size }: BackupManifest
): Promise<void> => {
  const { dir, specs, files = realFiles, clock } = options;
  const store = await openEmbeddedStore({ dir, specs, files, ...(clock && { clock }) });
  try {
    await store.commit({
      actor: 'operator',
      command: 'restore',
      reason: `Epoch ${epoch.number}: restored from the backup of ${createdAt}, after entry ${size}.`,
      changes: [],
      expect: [],
      unique: [],
      outbox: []
    });
  } finally {
    await store.close();
  }
};
