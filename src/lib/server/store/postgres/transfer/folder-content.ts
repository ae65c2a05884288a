import { draftFolders } from '#lib/server/drafts/open-draft-store.ts';
import type { DraftFile } from '#lib/server/drafts/draft-file.ts';
import type { KeyFile } from '#lib/server/drafts/file-draft-store.ts';
import { checkpointFolder } from '#lib/server/ledger/checkpoint-folder.ts';
import { KINDS, recordFolder } from '#lib/server/records/open-record-store.ts';
import { RecordFile } from '#lib/server/records/record-file.ts';
import { readAttachments } from '../../attachments/read-attachments.ts';
import type { FormatData } from '../../embedded/format-file.ts';
import { examineFolder, noRegistry } from '../../embedded/examine-folder.ts';
import { layout } from '../../embedded/layout.ts';
import { LedgerFiles, listSegments } from '../../embedded/ledger-files.ts';
import type { EntryLine } from '../../embedded/line.ts';
import { openEmbeddedStore } from '../../embedded/open-embedded-store.ts';
import { readStore } from '../../embedded/open-read-only-store.ts';
import { JsonFolder } from '../../files/json-folder.ts';
import { realFiles } from '../../files/real-files.ts';
import type { CollectionSpecs, Store } from '../../port.ts';
import type { ContentAttachment, ContentEntry, RegistryContent } from './registry-content.ts';

const PAGE = 1000;

export interface FolderContent extends RegistryContent {
  close(): Promise<void>;
}

/**
 * A data folder's content. The folder is locked, so that nothing changes in it, until it is closed.
 * @throws {StoreFault} `not-a-store`, `locked`, `damaged`
 */
export const openFolderContent = async (dir: string, specs: CollectionSpecs): Promise<FolderContent> => {
  const format = await examineFolder(realFiles, layout(dir));
  if (format === undefined) throw noRegistry(dir);
  const store = await openEmbeddedStore({ dir, specs });
  return { ...contentOf(dir, specs, format, store), close: () => store.close() };
};

/** The content of a folder that nobody writes to, such as a backup's. It is neither locked nor changed. */
export const readFolderContent = async (
  dir: string,
  specs: CollectionSpecs,
  format: FormatData
): Promise<RegistryContent> => contentOf(dir, specs, format, await readStore(dir, specs, format));

const contentOf = (
  dir: string,
  specs: CollectionSpecs,
  format: FormatData,
  store: Pick<Store, 'health' | 'pendingNotices' | 'list'>
): RegistryContent => {
  const folders = draftFolders(dir);
  const checkpoints = checkpointFolder(dir);
  return {
    format,
    entries: () => entries(dir, store),
    documents: () => documents(store, specs),
    drafts: () => valuesOf(new JsonFolder<DraftFile>(realFiles, folders.drafts)),
    keys: () => valuesOf(new JsonFolder<KeyFile>(realFiles, folders.keys)),
    records: () => records(dir),
    async *checkpoints() {
      for (const name of await checkpoints.names()) yield { name, checkpoint: await checkpoints.read(name) };
    },
    attachments: () => attachments(dir)
  };
};

async function* valuesOf<T>(folder: JsonFolder<T>): AsyncGenerator<T> {
  for (const name of await folder.names()) {
    const value = await folder.read(name);
    if (value !== undefined) yield value;
  }
}

async function* lines(dir: string, store: Pick<Store, 'health'>): AsyncGenerator<EntryLine> {
  const { position } = store.health();
  if (position > 0) yield* new LedgerFiles(realFiles, await listSegments(realFiles, layout(dir))).lines(1, position);
}

const pairName = (scope: string, key: string): string => JSON.stringify([scope, key]);

async function* entries(dir: string, store: Pick<Store, 'health' | 'pendingNotices'>): AsyncGenerator<ContentEntry> {
  const pending = new Set((await store.pendingNotices(Number.MAX_SAFE_INTEGER)).map(({ id }) => id));
  const lastUse = new Map<string, number>();
  for await (const { position, idempotency: used } of lines(dir, store)) {
    if (used !== undefined) lastUse.set(pairName(used.scope, used.key), position);
  }
  const claimed = new Set<string>();
  for await (const { position, hash, text, unique, outbox, idempotency, result } of lines(dir, store)) {
    const isLast = idempotency && lastUse.get(pairName(idempotency.scope, idempotency.key)) === position;
    yield {
      position,
      hash,
      text,
      unique: unique.filter(({ scope, key }) => claimed.size < claimed.add(pairName(scope, key)).size),
      notices: outbox.filter(({ id }) => pending.has(id)),
      idempotency: isLast === true ? idempotency : undefined,
      result: isLast === true ? result : undefined
    };
  }
}

async function* documents(store: Pick<Store, 'list'>, specs: CollectionSpecs) {
  for (const collection of Object.keys(specs).sort()) {
    for (let offset = 0; ; offset += PAGE) {
      const { items } = await store.list(collection, { offset, limit: PAGE });
      for (const document of items) yield { collection, document };
      if (items.length < PAGE) break;
    }
  }
}

async function* records(dir: string) {
  for (const kind of KINDS) {
    const file = new RecordFile(realFiles, recordFolder(dir), kind);
    await file.open();
    for (const [id, value] of file.values) yield { kind, id, value };
  }
}

async function* attachments(dir: string): AsyncGenerator<ContentAttachment> {
  const store = readAttachments({ dir });
  for (const digest of await store.digests()) {
    const bytes = await store.get(digest);
    if (bytes !== undefined) yield { digest, bytes };
  }
}
