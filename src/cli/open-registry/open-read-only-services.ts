import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import type { Collections } from '#lib/domain/collections.ts';
import { newId } from '#lib/server/open-services.ts';
import type { Services } from '#lib/server/services.ts';
import { openReadOnlyStore } from '#lib/server/store/embedded/index.ts';
import { CLOSED_DRAFTS } from './closed-drafts.ts';
import { readOnlyRecords } from './read-only-records.ts';

/**
 * The registry for reading, without its lock. Sheets in progress stay closed: the master key is not even looked at.
 * @throws {StoreFault} `not-a-store`, `damaged`, `newer`
 */
export async function openReadOnlyServices(dir: string): Promise<Services> {
  return {
    store: await openReadOnlyStore<Collections>({ dir, specs: COLLECTION_SPECS }),
    drafts: CLOSED_DRAFTS,
    records: readOnlyRecords(dir),
    clock: () => new Date(),
    newId
  };
}
