import { isDeepStrictEqual } from 'node:util';
import { openDraftStore } from '#lib/server/drafts/open-draft-store.ts';
import { DraftFault } from '#lib/server/drafts/port.ts';
import type { SealedSheet } from '#lib/server/drafts/port.ts';
import { folderShelf } from '#lib/server/ledger/checkpoint-folder.ts';
import { openRecordStore } from '#lib/server/records/open-record-store.ts';
import { openAttachmentStore } from '#lib/server/store/attachments/open-attachment-store.ts';
import { backupFolder } from '#lib/server/store/embedded/index.ts';
import { verifyBackup } from '#lib/server/store/embedded/verify-backup.ts';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import type { SimulatedDisk } from './disk/simulated-disk.ts';
import { mangle } from './mangle.ts';
import type { MangledResult } from './mangled.ts';
import { KEY_FILE, SAMPLE_DIR, sampleFolder } from './sample-folder.ts';

const BACKUP = '/place/backup';

/** What each reader says of a folder; undefined for what is not there. */
interface Readings {
  readonly draft: unknown;
  readonly submission: unknown;
  readonly record: unknown;
  readonly attachment: unknown;
  readonly checkpoints: unknown;
  readonly backup: unknown;
}

type Reader = (files: FileLayer, sealed: SealedSheet) => Promise<unknown>;

const drafts = (files: FileLayer) => openDraftStore<string>({ dir: SAMPLE_DIR, keyFile: KEY_FILE, files });

const READERS: Readonly<Record<keyof Readings, Reader>> = {
  draft: async (files) => (await (await drafts(files)).read('sheet', 'member'))?.content,
  submission: async (files, sealed) => (await (await drafts(files)).open('sheet', sealed)).content,
  record: async (files) => (await openRecordStore({ dir: SAMPLE_DIR, files })).get('persons', 'a'),
  attachment: async (files) => {
    const store = await openAttachmentStore({ dir: SAMPLE_DIR, files });
    const [digest] = await store.digests();
    return digest === undefined ? undefined : (await store.get(digest))?.toString();
  },
  checkpoints: (files) => folderShelf(SAMPLE_DIR, files).kept(),
  backup: async (files) => (await verifyBackup(BACKUP, files)).manifest
};

const read = async (reader: Reader, files: FileLayer, sealed: SealedSheet): Promise<unknown> => {
  try {
    return await reader(files, sealed);
  } catch (error) {
    if (error instanceof StoreFault || error instanceof DraftFault) return error;
    throw error;
  }
};

/**
 * Reads all that lies beside the ledger when one file of it is not as it was left: drafts, keys, the master key, records,
 * attachments, checkpoints, a backup. Each reader gives what was written, or nothing where the file is gone, or says what
 * is wrong; nothing else.
 */
export const mangledBeside = async (random: () => number, runs: number): Promise<MangledResult> => {
  const disk = await sampleFolder();
  const sealed = await (await drafts(disk.files())).seal('sheet', 'nội dung');
  await backupFolder({ dir: SAMPLE_DIR, target: BACKUP, files: disk.files() });
  const whole = disk.contents();
  const names = Object.keys(READERS) as (keyof Readings)[];
  const expected = new Map<string, unknown>();
  for (const name of names) expected.set(name, await read(READERS[name], disk.files(), sealed));
  const paths = [...whole.keys()].filter((path) => /drafts|records|attachments|checkpoints|[.]key|backup/.test(path));
  const result = { opened: 0, refused: 0, faults: [] as string[] };
  for (let run = 0; run < runs; run++) {
    const path = paths[run % paths.length] ?? '';
    const { way, bytes } = mangle(whole.get(path) ?? Buffer.alloc(0), random);
    for (const name of names) {
      putBack(disk, whole);
      if (bytes === undefined) disk.forget(path);
      else disk.put(path, bytes);
      const where = `${name} with ${path} mangled (way ${way})`;
      try {
        const said = await read(READERS[name], disk.files(), sealed);
        if (said instanceof Error) result.refused++;
        else result.opened++;
        const gone = bytes === undefined && (said === undefined || isDeepStrictEqual(said, []));
        if (said instanceof Error || gone || isDeepStrictEqual(said, expected.get(name))) continue;
        result.faults.push(`${where}: it reads ${JSON.stringify(said)}`);
      } catch (error) {
        result.faults.push(`${where}: ${String(error)}`);
      }
    }
  }
  return result;
};

const putBack = (disk: SimulatedDisk, whole: ReadonlyMap<string, Buffer>): void => {
  for (const path of disk.contents().keys()) if (!whole.has(path)) disk.forget(path);
  for (const [path, bytes] of whole) disk.put(path, bytes);
};
