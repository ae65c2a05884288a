import { v7 } from 'uuid';
import type { Collections } from '#lib/domain/collections.ts';
import type { SheetContent } from '#lib/domain/evaluation/sheet.ts';
import type { Id, IdKind } from '#lib/domain/shared/ids.ts';
import { COLLECTION_SPECS } from './collection-specs.ts';
import { openDraftStore } from './drafts/open-draft-store.ts';
import { openPostgresDraftStore } from './drafts/postgres/open-postgres-draft-store.ts';
import { openRecordStore } from './records/open-record-store.ts';
import { openPostgresRecordStore } from './records/postgres/open-postgres-record-store.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import { openPostgresStore } from './store/postgres/index.ts';
import type { Services } from './services.ts';

export interface OpenedServices extends Services {
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dir: string;
  readonly keyFile: string;
  /** A PostgreSQL database to keep everything in, in place of the folder. */
  readonly databaseUrl?: string | undefined;
  readonly clock?: () => Date;
  readonly onNotice?: (message: string) => void;
}

/** A new UUIDv7, the id of anything. */
export const newId = <K extends IdKind>(): Id<K> => v7() as Id<K>;

/**
 * Opens the registry in a data folder: the store first (it holds the lock), then drafts and records beside it. Or in a
 * database, which other servers may have open as well.
 */
export async function openServices(options: OpenOptions): Promise<OpenedServices> {
  const { dir, keyFile, databaseUrl: url, clock = () => new Date(), onNotice } = options;
  const shared = { dir, clock, ...(onNotice === undefined ? {} : { onNotice }) };
  const stored = { ...shared, specs: COLLECTION_SPECS };
  const store =
    url === undefined
      ? await openEmbeddedStore<Collections>(stored)
      : await openPostgresStore<Collections>({ ...stored, url });
  try {
    const drafts =
      url === undefined
        ? await openDraftStore<SheetContent>({ ...shared, keyFile })
        : await openPostgresDraftStore<SheetContent>({ ...shared, keyFile, url });
    const records =
      url === undefined
        ? await openRecordStore({ dir, ...(onNotice === undefined ? {} : { onNotice }) })
        : await openPostgresRecordStore({ url });
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
