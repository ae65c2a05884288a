import { join, relative, resolve, sep } from 'node:path';
import { Low } from 'lowdb';
import { StoreFault } from '../port.ts';
import { DurableJsonFile } from '../files/durable-json-file.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { listIfThere } from '../files/write-durably.ts';
import type { FormatData } from './format-file.ts';
import { layout } from './layout.ts';
import { verifyLedger } from './verify-ledger.ts';

/** What a backup holds; stands in its `backup.json`, which is written last. */
export interface BackupManifest {
  readonly format: 'chon-chuan-backup';
  readonly version: 1;
  readonly createdAt: string;
  readonly ledger: string;
  readonly epoch: number;
  /** Entries in the backup and their root. */
  readonly size: number;
  readonly root: string;
  readonly files: readonly BackedUpFile[];
}

export interface BackedUpFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const VERSION = 1;

/** @throws {StoreFault} `not-a-store` when there is none, `newer`, `damaged` */
export const readManifest = async (files: FileLayer, from: string): Promise<BackupManifest> => {
  const database = manifestOf(files, from);
  await database.read();
  const data = database.data as Partial<Omit<BackupManifest, 'version'> & { version: number }>;
  const file = join(from, 'backup.json');
  if (data.format !== 'chon-chuan-backup' || data.version === undefined) {
    throw new StoreFault('not-a-store', `${from} holds no finished backup (backup.json). Nothing was changed.`, {
      file
    });
  }
  if (data.version > VERSION) {
    throw new StoreFault(
      'newer',
      `${from} was backed up by a newer release (form ${data.version}, this release knows ${VERSION}). Restore it with ` +
        'that release or a newer one. Nothing was changed.',
      { file }
    );
  }
  return data as BackupManifest;
};

/**
 * Verifies the ledger that was copied and writes `backup.json`, without which a backup counts as unfinished.
 * @throws {StoreFault} `damaged` when what was copied does not verify
 */
export const finishBackup = async (
  files: FileLayer,
  target: string,
  { ledger, epochs }: FormatData,
  copied: readonly BackedUpFile[],
  now: Date
): Promise<BackupManifest> => {
  const { tree, findings } = await verifyLedger(files, layout(target));
  const [first] = findings;
  if (first !== undefined)
    throw new StoreFault('damaged', `The ledger does not verify: ${first.file}: ${first.what}.`, first);
  const manifest: BackupManifest = {
    format: 'chon-chuan-backup',
    version: VERSION,
    createdAt: now.toISOString(),
    ledger,
    epoch: epochs.at(-1)?.number ?? 1,
    size: tree.size,
    root: tree.root(),
    files: copied
  };
  const database = manifestOf(files, target);
  database.data = manifest;
  await database.write();
  return manifest;
};

const manifestOf = (files: FileLayer, folder: string): Low<BackupManifest | Record<string, never>> =>
  new Low<BackupManifest | Record<string, never>>(
    new DurableJsonFile<BackupManifest | Record<string, never>>({ files, path: join(folder, 'backup.json') }),
    {}
  );

/** @throws {StoreFault} `not-a-store` */
export const refuseNotEmpty = async (files: FileLayer, folder: string): Promise<void> => {
  const facts = await files.stat(folder);
  if (facts === undefined) return;
  if (facts.kind === 'folder' && (await listIfThere(files, folder)).length === 0) return;
  throw new StoreFault('not-a-store', `${folder} is not an empty folder. Name another place. Nothing was changed.`, {
    file: folder
  });
};

/** A copy within what is copied would be part of itself. @throws {StoreFault} `not-a-store` */
export const refuseWithin = (outer: string, inner: string): void => {
  const [step] = relative(resolve(outer), resolve(inner)).split(sep);
  if (step === '..' || resolve(outer, relative(resolve(outer), resolve(inner))) !== resolve(inner)) return;
  throw new StoreFault('not-a-store', `${inner} lies within ${outer}. Name a place outside it. Nothing was changed.`, {
    file: inner
  });
};
