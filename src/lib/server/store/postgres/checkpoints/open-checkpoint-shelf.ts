import type { Kysely } from 'kysely';
import { nameOfCheckpoint } from '#lib/server/ledger/checkpoint.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import type { CheckpointShelf } from '#lib/server/ledger/port.ts';
import { asStoreFault } from '../faults.ts';
import { openDatabase } from '../open-database.ts';
import type { Tables } from '../tables.ts';

export interface DatabaseShelf extends CheckpointShelf {
  close(): Promise<void>;
}

export interface ShelfOptions {
  readonly url: string;
  /** Refuses a database that holds no registry yet. */
  readonly existing?: boolean;
}

/** The checkpoints of a database, which any number of servers may keep. @throws {StoreFault} as `openDatabase` does */
export const openCheckpointShelf = async (options: ShelfOptions): Promise<DatabaseShelf> => {
  const db = await openDatabase({ ...options, connections: 1 });
  return {
    keep: (checkpoint) => asked(insert(db, checkpoint)),
    kept: () => asked(all(db)),
    latest: () => asked(last(db)),
    close: () => db.destroy()
  };
};

/** Two servers that sign the same ledger in the same millisecond keep one of both. */
const insert = async (db: Kysely<Tables>, checkpoint: Checkpoint): Promise<void> => {
  await db
    .insertInto('checkpoints')
    .values({ name: nameOfCheckpoint(checkpoint), body: JSON.stringify(checkpoint) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
};

const all = async (db: Kysely<Tables>): Promise<readonly Checkpoint[]> => {
  const rows = await db.selectFrom('checkpoints').select('body').orderBy('name').execute();
  return rows.map(({ body }) => JSON.parse(body) as Checkpoint);
};

const last = async (db: Kysely<Tables>): Promise<Checkpoint | undefined> => {
  const row = await db.selectFrom('checkpoints').select('body').orderBy('name', 'desc').limit(1).executeTakeFirst();
  return row && (JSON.parse(row.body) as Checkpoint);
};

const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw asStoreFault(error);
  }
};
