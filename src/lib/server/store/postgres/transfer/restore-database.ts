import { nextEpoch, restoreCommit } from '../../embedded/next-epoch.ts';
import type { Restored } from '../../embedded/restore-folder.ts';
import { verifyBackup } from '../../embedded/verify-backup.ts';
import { StoreFault } from '../../port.ts';
import type { CollectionSpecs } from '../../port.ts';
import { openDatabase } from '../open-database.ts';
import { openPostgresStore } from '../open-postgres-store.ts';
import { databaseContent } from './database-content.ts';
import { digestContent, sameContent } from './digest-content.ts';
import { fillDatabase } from './fill-database.ts';
import { readFolderContent } from './folder-content.ts';

export interface DatabaseRestoreOptions {
  /** The folder of a backup. */
  readonly from: string;
  readonly url: string;
  readonly specs: CollectionSpecs;
  readonly clock?: () => Date;
}

/**
 * Puts a backup into an empty database, verified before anything is written and compared by digest afterwards, and begins
 * a new epoch.
 * @throws {StoreFault} `damaged`, `newer`, `not-a-store`, `read-only`
 */
export const restoreDatabase = async (options: DatabaseRestoreOptions): Promise<Restored> => {
  const { from, url, specs, clock = () => new Date() } = options;
  const { manifest, format } = await verifyBackup(from);
  const epoch = nextEpoch(format, manifest, clock());
  const next = { ...format, epochs: [...format.epochs, epoch] };
  const content = await readFolderContent(from, specs, next);
  const db = await openDatabase({ url, connections: 2 });
  try {
    await fillDatabase(db, content, specs);
    sameContent(await digestContent(content), await digestContent(await databaseContent(db, specs)));
  } finally {
    await db.destroy();
  }
  const store = await openPostgresStore({ url, specs, clock, existing: true });
  try {
    const entered = await store.commit(restoreCommit(epoch, manifest));
    if (!entered.ok) throw new StoreFault('damaged', `The restore could not be entered: ${entered.kind}.`);
  } finally {
    await store.close();
  }
  return { epoch, manifest };
};
