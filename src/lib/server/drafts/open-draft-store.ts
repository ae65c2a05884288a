import { join } from 'node:path';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import type { DraftFile } from './draft-file.ts';
import { FileDraftStore, readDraft } from './file-draft-store.ts';
import type { KeyFile } from './file-draft-store.ts';
import { JsonFolder } from '#lib/server/store/files/json-folder.ts';
import { openMasterKeys } from './master-key.ts';
import type { DraftHead } from './port.ts';

export interface DraftOptions {
  /** The data folder, which the embedded store has locked; drafts lie in `drafts/` there. */
  readonly dir: string;
  /** Master key, outside the data folder. */
  readonly keyFile: string;
  readonly clock?: () => Date;
  readonly files?: FileLayer;
  readonly onNotice?: (message: string) => void;
}

/** Folders of a draft store within a data folder. */
export const draftFolders = (dir: string) => ({
  drafts: join(dir, 'drafts', 'sheets'),
  keys: join(dir, 'drafts', 'keys')
});

/**
 * Opens the draft store. A lost master key does not keep it from opening: what it closed for ever is told, and named
 * by `lost()`.
 * @throws {DraftFault} `damaged` when `KEY_FILE` is no key file
 */
export const openDraftStore = async <C = unknown>(options: DraftOptions): Promise<FileDraftStore<C>> => {
  const { dir, keyFile, clock = () => new Date(), files = realFiles, onNotice = () => undefined } = options;
  const folders = draftFolders(dir);
  const drafts = new JsonFolder<DraftFile>(files, folders.drafts);
  const keys = new JsonFolder<KeyFile>(files, folders.keys);
  await drafts.open();
  await keys.open();
  // After the folder has been found usable: a start that fails leaves no key behind.
  const master = await openMasterKeys(files, keyFile, dir, onNotice);
  const store = new FileDraftStore<C>({ drafts, keys, master, clock }, await readHeads(drafts, onNotice));
  await tellLost(store, keyFile, onNotice);
  return store;
};

/** A damaged draft is told and left where it is: reading it says so again. */
const readHeads = async (drafts: JsonFolder<DraftFile>, notice: (message: string) => void): Promise<DraftHead[]> => {
  const heads: DraftHead[] = [];
  for (const name of await drafts.names()) {
    try {
      const file = await readDraft(drafts, name);
      if (file !== undefined) heads.push(file.head);
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      notice(error.message);
    }
  }
  return heads;
};

const tellLost = async <C>(
  store: FileDraftStore<C>,
  keyFile: string,
  notice: (message: string) => void
): Promise<void> => {
  const { drafts, submissions } = await store.lost();
  if (drafts.length + submissions.length === 0) return;
  notice(
    `${keyFile} does not hold the master key of ${drafts.length} sheets in progress and ${submissions.length} submitted ` +
      'ones that are not opened yet. Only these are affected: put the old key file back, or have them filled in again.'
  );
};
