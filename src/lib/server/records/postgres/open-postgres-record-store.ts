import { openDatabase } from '#lib/server/store/postgres/open-database.ts';
import { PostgresRecordStore } from './postgres-record-store.ts';

export interface PostgresRecordOptions {
  readonly url: string;
  readonly connections?: number;
}

const CONNECTIONS = 5;

/** Opens the records in a database. @throws {StoreFault} as `openDatabase` does */
export const openPostgresRecordStore = async ({
  url,
  connections = CONNECTIONS
}: PostgresRecordOptions): Promise<PostgresRecordStore> =>
  new PostgresRecordStore(await openDatabase({ url, connections }));
