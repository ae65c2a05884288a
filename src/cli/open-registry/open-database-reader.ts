import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import type { Collections } from '#lib/domain/collections.ts';
import { openEvidence, type SigningKey } from '#lib/server/ledger/open-evidence.ts';
import { newId, type OpenedServices } from '#lib/server/open-services.ts';
import { openPostgresRecordStore } from '#lib/server/records/postgres/open-postgres-record-store.ts';
import { openPostgresAttachmentStore } from '#lib/server/store/attachments/postgres/open-postgres-attachment-store.ts';
import { openCheckpointShelf } from '#lib/server/store/postgres/checkpoints/open-checkpoint-shelf.ts';
import { openPostgresStore } from '#lib/server/store/postgres/index.ts';
import { CLOSED_DRAFTS } from './closed-drafts.ts';

/**
 * The registry of a database for reading, beside the servers that use it. Sheets in progress stay closed: the master key
 * is not even looked at.
 * @throws {StoreFault} `not-a-store` for a database without a registry, `newer`, `read-only` when it does not answer
 */
export async function openDatabaseReader(url: string, key: SigningKey): Promise<OpenedServices> {
  const store = await openPostgresStore<Collections>({ url, specs: COLLECTION_SPECS, connections: 4, existing: true });
  const opened: { close(): Promise<void> }[] = [store];
  try {
    const records = await openPostgresRecordStore({ url, connections: 1 });
    opened.unshift(records);
    const attachments = await openPostgresAttachmentStore({ url, connections: 1, existing: true });
    opened.unshift(attachments);
    const shelf = await openCheckpointShelf({ url, existing: true });
    opened.unshift(shelf);
    return {
      store,
      drafts: CLOSED_DRAFTS,
      records,
      attachments,
      evidence: openEvidence({ ledger: store, shelf, ...key }),
      clock: () => new Date(),
      newId,
      close: async () => {
        for (const part of opened) await part.close();
      }
    };
  } catch (error) {
    for (const part of opened) await part.close();
    throw error;
  }
}
