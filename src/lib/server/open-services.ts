import { v7 } from 'uuid';
import type { Collections } from '#lib/domain/collections.ts';
import type { SheetContent } from '#lib/domain/evaluation/sheet.ts';
import type { Id, IdKind } from '#lib/domain/shared/ids.ts';
import { COLLECTION_SPECS } from './collection-specs.ts';
import { openDraftStore } from './drafts/open-draft-store.ts';
import { openRecordStore } from './records/open-record-store.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import type { Services } from './services.ts';

export interface OpenedServices extends Services {
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dir: string;
  readonly keyFile: string;
  readonly clock?: () => Date;
  readonly onNotice?: (message: string) => void;
}

/** A new UUIDv7, the id of anything. */
export const newId = <K extends IdKind>(): Id<K> => v7() as Id<K>;

/** Opens the registry in a data folder: the store first (it holds the lock), then drafts and records beside it. */
export async function openServices(options: OpenOptions): Promise<OpenedServices> {
  const { dir, keyFile, clock = () => new Date(), onNotice } = options;
  const shared = { dir, clock, ...(onNotice === undefined ? {} : { onNotice }) };
  const store = await openEmbeddedStore<Collections>({ ...shared, specs: COLLECTION_SPECS });
  try {
    const drafts = await openDraftStore<SheetContent>({ ...shared, keyFile });
    const records = await openRecordStore({ dir, ...(onNotice === undefined ? {} : { onNotice }) });
    return {
      store,
      drafts,
      records,
      clock,
      newId,
      close: async () => {
        await records.close();
        await drafts.close();
        await store.close();
      }
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
