import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import { openDatabase } from '#lib/server/store/postgres/open-database.ts';
import { readFact, settleFact } from '#lib/server/store/postgres/registry-facts.ts';
import type { Tables } from '#lib/server/store/postgres/tables.ts';
import { newKey } from '../cipher.ts';
import { openMasterKeys } from '../master-key.ts';
import type { MasterKeys } from '../master-key.ts';
import { DraftFault } from '../port.ts';
import { PostgresDraftStore } from './postgres-draft-store.ts';

export interface PostgresDraftOptions {
  readonly url: string;
  /** Data folder of this server, which must not hold the key. */
  readonly dir: string;
  /** Master key: the same on every server. */
  readonly keyFile: string;
  readonly clock?: () => Date;
  readonly files?: FileLayer;
  readonly onNotice?: (message: string) => void;
  readonly connections?: number;
}

const CONNECTIONS = 5;
const NONE = () => undefined;

/**
 * Opens the draft store in a database. Only the first server of a registry makes a master key; the others must be given
 * the same one.
 * @throws {DraftFault} `key-lost` for a server without the key of the others, `damaged` when `KEY_FILE` is no key file
 */
export const openPostgresDraftStore = async <C = unknown>(
  options: PostgresDraftOptions
): Promise<PostgresDraftStore<C>> => {
  const { url, clock = () => new Date(), onNotice = NONE, connections = CONNECTIONS } = options;
  const db = await openDatabase({ url, connections });
  try {
    const master = await openSharedKeys(db, options);
    const store = new PostgresDraftStore<C>({ db, master, clock });
    const { drafts, submissions } = await store.lost();
    if (drafts.length + submissions.length > 0) {
      onNotice(
        `${options.keyFile} does not hold the master key of ${drafts.length} sheets in progress and ` +
          `${submissions.length} submitted ones that are not opened yet. Only these are affected: put the old key file ` +
          'back, or have them filled in again.'
      );
    }
    return store;
  } catch (error) {
    await db.destroy();
    throw error;
  }
};

/** Which master key the registry goes by is settled once; a server that would use another one is told so. */
const openSharedKeys = async (db: Kysely<Tables>, options: PostgresDraftOptions): Promise<MasterKeys> => {
  const { dir, keyFile, files = realFiles, onNotice = NONE } = options;
  const atStake = await hasSheets(db);
  const isSettled = (await readFact(db, 'master')) !== undefined;
  if ((isSettled || atStake) && (await files.stat(keyFile)) === undefined) throw otherKey(keyFile);
  const keys = await openMasterKeys(files, keyFile, dir, onNotice);
  const settled = await settleFact(db, 'master', keys.wrap(newKey(), { purpose: 'name' }).master);
  if (keys.has(settled)) return keys;
  if (!atStake) throw otherKey(keyFile);
  onNotice(`${keyFile} holds another master key than the one that this registry began with.`);
  return keys;
};

const hasSheets = async (db: Kysely<Tables>): Promise<boolean> => {
  const { rows } = await sql<{ any: boolean }>`
    select exists(select 1 from drafts) or exists(select 1 from draft_keys) as any`.execute(db);
  return rows[0]?.any === true;
};

const otherKey = (keyFile: string): DraftFault =>
  new DraftFault(
    'key-lost',
    `${keyFile} does not hold the master key of this registry, which every server needs. Copy the KEY_FILE of another ` +
      'server to it. If the key is lost for good, sheets that were not opened stay closed: write a new one ' +
      `(openssl rand -hex 32 > ${keyFile}) on all servers, and "delete from registry where name = 'master'" in the database.`
  );
