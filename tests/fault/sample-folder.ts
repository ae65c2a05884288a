import { openDraftStore } from '#lib/server/drafts/open-draft-store.ts';
import { folderShelf } from '#lib/server/ledger/checkpoint-folder.ts';
import { makeCheckpoint } from '#lib/server/ledger/checkpoint.ts';
import { openSigner } from '#lib/server/ledger/signer.ts';
import { openRecordStore } from '#lib/server/records/open-record-store.ts';
import { openAttachmentStore } from '#lib/server/store/attachments/open-attachment-store.ts';
import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { seeded } from '../bench/store/documents.ts';
import { SimulatedDisk } from './disk/simulated-disk.ts';
import { transaction, workloadSpecs } from './workload.ts';

export const SAMPLE_DIR = '/place/registry';
export const KEY_FILE = '/place/registry.key';

/** A small data folder with something of every kind in it, closed; on a disk of its own. */
export const sampleFolder = async (values = 12): Promise<SimulatedDisk> => {
  const disk = new SimulatedDisk(seeded(1));
  const files = disk.files();
  const dir = SAMPLE_DIR;
  const store = await openEmbeddedStore({ dir, specs: workloadSpecs, files, segmentBytes: 8 * 1024 });
  const drafts = await openDraftStore<string>({ dir, keyFile: KEY_FILE, files });
  const records = await openRecordStore({ dir, files });
  const attachments = await openAttachmentStore({ dir, files });
  const signer = await openSigner({ keyFile: '/place/signing.key', files });
  for (let value = 1; value <= values; value++) {
    await store.commit(transaction(0, value));
    if (value === Math.floor(values / 2)) {
      await store.snapshot();
      await folderShelf(dir, files).keep(makeCheckpoint(store.treeHead(), signer, new Date(0)));
    }
  }
  await store.markNoticesHandled(['0/1', '0/2']);
  const place = { sheet: 'sheet', evaluation: 'evaluation', round: 'round', member: 'member', filled: 1, total: 2 };
  await drafts.write({ ...place, content: 'nội dung' }, 0, () => true);
  await drafts.seal('sheet', 'nội dung');
  await records.update('persons', 'a', () => ({ name: 'An' }));
  await attachments.put(Buffer.from('một tệp đính kèm'));
  await records.close();
  await drafts.close();
  await store.close();
  return disk;
};
