import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import type { Collections } from '#lib/domain/collections.ts';
import { newId, type OpenedServices } from '#lib/server/open-services.ts';
import { openPostgresRecordStore } from '#lib/server/records/postgres/open-postgres-record-store.ts';
import { openPostgresStore } from '#lib/server/store/postgres/index.ts';
import { CLOSED_DRAFTS } from './closed-drafts.ts';

/**
 * The registry of a database for reading, beside the servers that use it. Sheets in progress stay closed: the master key
 * is not even looked at.
 * @throws {StoreFault} `not-a-store` for a database without a registry, `newer`, `read-only` when it does not answer
 */
export async function openDatabaseReader(url: string): Promise<OpenedServices> {
  const store = await openPostgresStore<Collections>({ url, specs: COLLECTION_SPECS, connections: 4, existing: true });
  try {
    const records = await openPostgresRecordStore({ url, connections: 1 });
    return {
      store,
      drafts: CLOSED_DRAFTS,
      records,
      clock: () => new Date(),
      newId,
      close: async () => {
        await records.close();
        await store.close();
      }
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
