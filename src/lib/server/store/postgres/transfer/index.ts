import type { CollectionSpecs } from '../../port.ts';
import { openDatabase } from '../open-database.ts';
import { Sequencer } from '../sequencer.ts';
import { databaseContent } from './database-content.ts';
import { digestContent, sameContent } from './digest-content.ts';
import type { ContentDigest } from './digest-content.ts';
import { fillDatabase } from './fill-database.ts';
import { fillFolder } from './fill-folder.ts';
import { openFolderContent } from './folder-content.ts';

export interface Transfer {
  /** The data folder. */
  readonly dir: string;
  /** The database. */
  readonly url: string;
  readonly specs: CollectionSpecs;
}

const CONNECTIONS = 4;

/**
 * Copies a registry from its folder into an empty database and compares both by digest. The folder stays as it is, and
 * is locked meanwhile.
 * @throws {StoreFault} `damaged` when the copy is not the same
 */
export const folderToDatabase = async ({ dir, url, specs }: Transfer): Promise<ContentDigest> => {
  const source = await openFolderContent(dir, specs);
  try {
    const db = await openDatabase({ url, connections: CONNECTIONS });
    try {
      await fillDatabase(db, source, specs);
      return sameContent(await digestContent(source), await digestContent(await databaseContent(db, specs)));
    } finally {
      await db.destroy();
    }
  } finally {
    await source.close();
  }
};

/** The way back: from a database, which no server may be using, into an empty folder. */
export const databaseToFolder = async ({ dir, url, specs }: Transfer): Promise<ContentDigest> => {
  const db = await openDatabase({ url, connections: CONNECTIONS, existing: true });
  try {
    await new Sequencer(db, 'transfer').run();
    await fillFolder(dir, await databaseContent(db, specs));
    const target = await openFolderContent(dir, specs);
    try {
      // Read again: what a server wrote meanwhile is not in the copy.
      return sameContent(await digestContent(await databaseContent(db, specs)), await digestContent(target));
    } finally {
      await target.close();
    }
  } finally {
    await db.destroy();
  }
};
