import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { StoreFault } from '../port.ts';
import { MIGRATIONS } from './migrations.ts';
import { serializable } from './serializable.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables to the current form, all or nothing; two servers that start at once do it once.
 * @param existing changes nothing: refuses a database without a registry, or of an older form
 * @throws {StoreFault} `newer` for tables of a newer release, `not-a-store` for a schema that holds something else
 */
export const migrateTables = (db: Kysely<Tables>, existing: boolean): Promise<void> =>
  serializable(db, async (transaction) => {
    const there = await formOf(transaction);
    if (there > MIGRATIONS.length) throw tooNew(there);
    if (there === 0 && existing) throw nothingThere();
    if (there < MIGRATIONS.length && existing) throw tooOld(there);
    if (there === 0) await refuseOthers(transaction);
    for (const statement of MIGRATIONS.slice(there).flat()) await sql.raw(statement).execute(transaction);
    if (there === MIGRATIONS.length) return;
    await transaction
      .insertInto('registry')
      .values({ name: 'form', value: JSON.stringify(MIGRATIONS.length) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(MIGRATIONS.length) }))
      .execute();
  });

const tablesOf = async (transaction: Transaction<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_name::text as name from information_schema.tables where table_schema = current_schema()`.execute(
    transaction
  );
  return rows.map(({ name }) => name);
};

const formOf = async (transaction: Transaction<Tables>): Promise<number> => {
  if (!(await tablesOf(transaction)).includes('registry')) return 0;
  const row = await transaction.selectFrom('registry').select('value').where('name', '=', 'form').executeTakeFirst();
  return Number(row?.value ?? 0);
};

const refuseOthers = async (transaction: Transaction<Tables>): Promise<void> => {
  const others = await tablesOf(transaction);
  if (others.length === 0) return;
  throw new StoreFault(
    'not-a-store',
    `The database of DATABASE_URL holds tables of something else (${others.slice(0, 3).join(', ')}). Give the registry ` +
      'a database of its own. Nothing was changed.'
  );
};

const tooNew = (form: number): StoreFault =>
  new StoreFault(
    'newer',
    `The database was written by a newer release (form ${form}, this release knows ${MIGRATIONS.length}). Start that ` +
      'release or a newer one. Nothing was changed.'
  );

const tooOld = (form: number): StoreFault =>
  new StoreFault(
    'not-a-store',
    `The database is of an older release (form ${form}, this release has ${MIGRATIONS.length}). Start the server of this ` +
      'release once: it carries the tables over. Nothing was changed.'
  );

const nothingThere = (): StoreFault =>
  new StoreFault('not-a-store', 'The database of DATABASE_URL holds no registry. Nothing was changed.');
