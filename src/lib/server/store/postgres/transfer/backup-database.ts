import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { finishBackup, refuseNotEmpty } from '../../embedded/backup-manifest.ts';
import type { BackedUpFile, BackupManifest } from '../../embedded/backup-manifest.ts';
import { layout } from '../../embedded/layout.ts';
import { walk } from '../../embedded/walk.ts';
import { realFiles } from '../../files/real-files.ts';
import type { CollectionSpecs } from '../../port.ts';
import { asStoreFault } from '../faults.ts';
import { openDatabase } from '../open-database.ts';
import { refuseUnfinished } from '../registry-facts.ts';
import { Sequencer } from '../sequencer.ts';
import { databaseContent } from './database-content.ts';
import { fillFolder } from './fill-folder.ts';

export interface DatabaseBackupOptions {
  readonly url: string;
  readonly specs: CollectionSpecs;
  /** Where the backup is put: absent or empty. */
  readonly target: string;
  readonly clock?: () => Date;
}

/**
 * Backs a database up into a folder of the same kind as a folder's backup, while servers go on writing to it: all of it
 * is read in one transaction that sees one moment.
 * @throws {StoreFault} `not-a-store` when there is no registry or the target is not empty; `read-only` when the database
 * does not answer; `damaged`
 */
export const backupDatabase = async (options: DatabaseBackupOptions): Promise<BackupManifest> => {
  const { url, specs, target, clock = () => new Date() } = options;
  await refuseNotEmpty(realFiles, target);
  // Two: the moment that is read, and the sequencer.
  const db = await openDatabase({ url, connections: 2, existing: true });
  try {
    await refuseUnfinished(db);
    // What a server committed and did not live to place is part of it too.
    await new Sequencer(db, 'backup').run();
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (moment) => {
        const content = await databaseContent(moment, specs);
        await fillFolder(target, content);
        return finishBackup(realFiles, target, content.format, await filesOf(target), clock());
      });
  } catch (error) {
    throw asStoreFault(error);
  } finally {
    await db.destroy();
  }
};

const filesOf = async (target: string): Promise<BackedUpFile[]> => {
  const { spare } = layout(target);
  if ((await realFiles.stat(spare)) !== undefined) await realFiles.remove(spare);
  const files: BackedUpFile[] = [];
  for await (const path of walk(realFiles, target)) {
    const bytes = await realFiles.readFile(join(target, path));
    files.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return files;
};
