import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StoreFault } from '../port.ts';
import { asOpeningFault } from './opening-fault.ts';
import { migrateTables } from './migrate-tables.ts';
import type { Tables } from './tables.ts';

/** Numbers of entries, revisions and microseconds stay far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

export interface DatabaseOptions {
  /** `postgres://user:password@host/database`; the tables lie in the connection's first schema. */
  readonly url: string;
  /** Most connections at a time. */
  readonly connections: number;
  /** Refuses a database that holds no registry yet, in place of making the tables. */
  readonly existing?: boolean | undefined;
}

/**
 * Connects, and brings the tables to the current form.
 * @throws {StoreFault} `read-only` when the database does not answer, `newer`, `not-a-store`
 */
export const openDatabase = async ({
  url,
  connections,
  existing = false
}: DatabaseOptions): Promise<Kysely<Tables>> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: 10_000,
    application_name: 'chon-chuan'
  });
  // A connection that breaks is replaced when one is next needed, and fails the work that it was at. Without listeners,
  // for idle ones and for those at work, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOtherEncoding(db);
    await migrateTables(db, existing);
    return db;
  } catch (error) {
    await db.destroy();
    throw asOpeningFault(error, url);
  }
};

const refuseOtherEncoding = async (db: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  const encoding = rows[0]?.server_encoding;
  if (encoding === 'UTF8') return;
  throw new StoreFault(
    'not-a-store',
    `The database of DATABASE_URL has the encoding ${encoding ?? 'unknown'}. Make one with: createdb --encoding=UTF8 ` +
      '--template=template0 NAME'
  );
};
