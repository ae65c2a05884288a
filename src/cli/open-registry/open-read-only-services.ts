import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import type { Collections } from '#lib/domain/collections.ts';
import { folderShelf } from '#lib/server/ledger/checkpoint-folder.ts';
import { openEvidence, type SigningKey } from '#lib/server/ledger/open-evidence.ts';
import { settledLedger } from '#lib/server/ledger/settled-ledger.ts';
import { newId } from '#lib/server/open-services.ts';
import type { Services } from '#lib/server/services.ts';
import { readAttachments } from '#lib/server/store/attachments/read-attachments.ts';
import { openReadOnlyStore } from '#lib/server/store/embedded/index.ts';
import { CLOSED_DRAFTS } from './closed-drafts.ts';
import { readOnlyRecords } from './read-only-records.ts';

/**
 * The registry for reading, without its lock; checkpoints can be made of it (each is a file of its own). Sheets in progress stay closed: the master key is not even looked at.
 * @throws {StoreFault} `not-a-store`, `damaged`, `newer`
 */
export async function openReadOnlyServices(dir: string, key: SigningKey): Promise<Services> {
  const store = await openReadOnlyStore<Collections>({ dir, specs: COLLECTION_SPECS });
  return {
    store,
    drafts: CLOSED_DRAFTS,
    records: readOnlyRecords(dir),
    attachments: readAttachments({ dir }),
    evidence: openEvidence({ ledger: settledLedger(dir, store), shelf: folderShelf(dir), ...key }),
    clock: () => new Date(),
    newId
  };
}
