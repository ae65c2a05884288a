import { v7 } from 'uuid';
import type { Collections } from '#lib/domain/collections.ts';
import type { SheetContent } from '#lib/domain/evaluation/sheet.ts';
import type { Id, IdKind } from '#lib/domain/shared/ids.ts';
import { COLLECTION_SPECS } from './collection-specs.ts';
import { openDraftStore } from './drafts/open-draft-store.ts';
import { openPostgresDraftStore } from './drafts/postgres/open-postgres-draft-store.ts';
import { folderShelf } from './ledger/checkpoint-folder.ts';
import { openEvidence, type ReadableLedger } from './ledger/open-evidence.ts';
import type { CheckpointShelf, LedgerEvidence } from './ledger/port.ts';
import { openSigner, signingKeyBeside } from './ledger/signer.ts';
import { openRecordStore } from './records/open-record-store.ts';
import { openPostgresRecordStore } from './records/postgres/open-postgres-record-store.ts';
import { openAttachmentStore } from './store/attachments/open-attachment-store.ts';
import { openPostgresAttachmentStore } from './store/attachments/postgres/open-postgres-attachment-store.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import { openCheckpointShelf } from './store/postgres/checkpoints/open-checkpoint-shelf.ts';
import { openPostgresStore } from './store/postgres/index.ts';
import type { Services } from './services.ts';

export interface OpenedServices extends Services {
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dir: string;
  readonly keyFile: string;
  /** Key for signing checkpoints, made now if there is none. By default beside the folder, made when first needed. */
  readonly signingKeyFile?: string | undefined;
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
  const opened: { close(): Promise<void> }[] = [];
  const opening = async <T extends { close(): Promise<void> }>(part: Promise<T>): Promise<T> => {
    opened.unshift(await part);
    return part;
  };
  const close = async (): Promise<void> => {
    for (const part of opened) await part.close();
  };
  try {
    if (url === undefined) {
      const store = await opening(openEmbeddedStore<Collections>(stored));
      const records = await opening(openRecordStore({ dir, ...(onNotice === undefined ? {} : { onNotice }) }));
      const attachments = await opening(openAttachmentStore({ dir }));
      const drafts = await opening(openDraftStore<SheetContent>({ ...shared, keyFile }));
      const evidence = await evidenceOf(options, store, folderShelf(dir));
      return { store, drafts, records, attachments, evidence, clock, newId, close };
    }
    const store = await opening(openPostgresStore<Collections>({ ...stored, url }));
    const drafts = await opening(openPostgresDraftStore<SheetContent>({ ...shared, keyFile, url }));
    const records = await opening(openPostgresRecordStore({ url }));
    const attachments = await opening(openPostgresAttachmentStore({ url }));
    const evidence = await evidenceOf(options, store, await opening(openCheckpointShelf({ url })));
    return { store, drafts, records, attachments, evidence, clock, newId, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The key is made at the first start, so that it can be backed up before it has signed anything. */
async function evidenceOf(
  { dir, signingKeyFile, onNotice }: OpenOptions,
  ledger: ReadableLedger,
  shelf: CheckpointShelf
): Promise<LedgerEvidence> {
  const key = {
    keyFile: signingKeyFile ?? signingKeyBeside(dir),
    ...(onNotice === undefined ? {} : { onNotice })
  };
  if (signingKeyFile !== undefined) await openSigner(key);
  return openEvidence({ ledger, shelf, ...key });
}
