import { rm } from 'node:fs/promises';
import { COLLECTION_SPECS } from '../collection-specs.ts';
import type { BackupManifest } from '../store/embedded/backup-manifest.ts';
import { backupFolder, openReadOnlyStore, verifyFolder } from '../store/embedded/index.ts';
import { StoreFault } from '../store/port.ts';
import { backupDatabase } from '../store/postgres/transfer/backup-database.ts';
import { closedForEver } from './closed-for-ever.ts';

/** Where a registry is kept. */
export interface RegistryAt {
  /** The data folder, unless there is a database. */
  readonly dir: string;
  readonly databaseUrl?: string | undefined;
}

export interface BackedUp {
  readonly manifest: BackupManifest;
  /** Submitted sheets whose key the registry itself does not have any more. */
  readonly keyless: readonly string[];
}

/** Rounds of a folder's backup that a closing scoring round fell into. */
const ATTEMPTS = 5;

/**
 * Backs a registry up, of a folder or a database, while servers go on. Keys and signing keys are not part of it.
 *
 * A folder is read file by file. When a round was closed meanwhile, the copied ledger may say "submitted" of a sheet
 * whose key was gone before it could be copied; then the copy is made again.
 * @param target absent or empty
 * @throws {StoreFault} as {@link backupFolder} and {@link backupDatabase}
 */
export const backUp = async ({ dir, databaseUrl: url }: RegistryAt, target: string): Promise<BackedUp> => {
  if (url !== undefined) {
    const manifest = await backupDatabase({ url, target, specs: COLLECTION_SPECS });
    return { manifest, keyless: await closedForEver(target) };
  }
  await refuseDamaged(dir);
  for (let attempt = 1; ; attempt++) {
    const manifest = await backupFolder({ dir, target });
    const keyless = await closedForEver(target);
    if (keyless.length === 0 || attempt === ATTEMPTS) return { manifest, keyless };
    // It was absent or empty before: all that lies there is this copy.
    await rm(target, { recursive: true });
  }
};

/** A ledger that was cut off can be whole in itself: its snapshots and checkpoints know better. */
const refuseDamaged = async (dir: string): Promise<void> => {
  await openReadOnlyStore({ dir, specs: COLLECTION_SPECS });
  const [first] = (await verifyFolder({ dir })).findings;
  if (first === undefined) return;
  throw new StoreFault(
    'damaged',
    `${first.file} is damaged: ${first.what}. Nothing was backed up: see "chon-chuan check".`,
    first
  );
};
