import { randomUUID } from 'node:crypto';
import type { CollectionSpecs, Store, StoredDocument } from '../port.ts';
import { asStoreFault } from './faults.ts';
import { openDatabase } from './open-database.ts';
import { PostgresStoreCore } from './postgres-store.ts';
import { refuseUnfinished, settleFormat } from './registry-facts.ts';
import { upgradeDocuments } from './upgrade-documents.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host/database`, a database of the registry's own. */
  readonly url: string;
  readonly specs: CollectionSpecs;
  readonly clock?: () => Date;
  /** Most connections at a time. */
  readonly connections?: number;
  /** Refuses a database that holds no registry yet. */
  readonly existing?: boolean;
}

export type PostgresStore<M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>> =
  Store<M> & Pick<PostgresStoreCore, 'treeHead' | 'tree' | 'poll'>;

const CONNECTIONS = 10;

/**
 * Opens the store in a PostgreSQL database, which any number of app servers may do at the same time. Makes the tables at
 * the first start and brings them to the current form at a later one.
 * @throws {StoreFault} `read-only` when the database does not answer, `newer`, `not-a-store`
 */
export const openPostgresStore = async <
  M extends Readonly<Record<string, unknown>> = Readonly<Record<string, StoredDocument>>
>(
  options: PostgresOptions
): Promise<PostgresStore<M>> => {
  const { url, specs, clock = () => new Date(), connections = CONNECTIONS, existing } = options;
  const db = await openDatabase({ url, connections, existing });
  try {
    await refuseUnfinished(db);
    const format = await settleFormat(db, clock());
    await upgradeDocuments(db, specs);
    const store = new PostgresStoreCore({ db, specs, format, clock, holder: randomUUID() });
    await store.poll();
    return store as unknown as PostgresStore<M>;
  } catch (error) {
    await db.destroy();
    throw asStoreFault(error);
  }
};
