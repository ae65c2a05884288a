import type { Kysely } from 'kysely';
import { EMPTY_ROOT } from '#lib/server/ledger/node-hash.ts';
import { newFormat } from '../embedded/format-file.ts';
import type { FormatData } from '../embedded/format-file.ts';
import { StoreFault } from '../port.ts';
import type { Tables } from './tables.ts';

/** The fact that stands while a database is being filled with a copy. */
export const FILLING = 'filling';

/** A fact of the registry; the first server to say it wins, and all get the same. */
export const settleFact = async <T>(db: Kysely<Tables>, name: string, value: T): Promise<T> => {
  await db
    .insertInto('registry')
    .values({ name, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await readFact<T>(db, name)) ?? value;
};

export const readFact = async <T>(db: Kysely<Tables>, name: string): Promise<T | undefined> => {
  const row = await db.selectFrom('registry').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value as T | undefined;
};

/** The ledger's name and epochs, the same data that a folder keeps in `format.json`. */
export const settleFormat = (db: Kysely<Tables>, now: Date): Promise<FormatData> =>
  settleFact(db, 'format', newFormat(now, EMPTY_ROOT));

/** @throws {StoreFault} `not-a-store` while a copy is being made in the database, or when one was broken off */
export const refuseUnfinished = async (db: Kysely<Tables>): Promise<void> => {
  if ((await readFact(db, FILLING)) === undefined) return;
  throw new StoreFault(
    'not-a-store',
    'A registry is being copied into this database, or a copy was broken off ("chon-chuan migrate" or "restore"). Wait ' +
      'for its end, or empty the database and copy again.'
  );
};
