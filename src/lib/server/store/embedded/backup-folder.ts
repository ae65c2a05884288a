import { dirname, join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { Low } from 'lowdb';
import { StoreFault } from '../port.ts';
import { DurableJsonFile } from '../files/durable-json-file.ts';
import { errorCode, writeAll } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { isTemporary, listIfThere } from '../files/write-durably.ts';
import { examineFolder } from './examine-folder.ts';
import { layout } from './layout.ts';
import { listSegments } from './ledger-files.ts';
import { scanSegment } from './segment-scan.ts';
import { verifyLedger } from './verify-ledger.ts';
import { walk } from './walk.ts';

/** What a backup holds; stands in its `backup.json`, which is written last. */
export interface BackupManifest {
  readonly format: 'chon-chuan-backup';
  readonly version: 1;
  readonly createdAt: string;
  readonly ledger: string;
  readonly epoch: number;
  /** Entries in the backup and their root. */
  readonly size: number;
  readonly root: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

export interface BackupOptions {
  readonly dir: string;
  /** Where the backup is put: absent or empty. */
  readonly target: string;
  readonly files?: FileLayer;
  readonly clock?: () => Date;
}

export const backupManifest = (files: FileLayer, folder: string): Low<BackupManifest | Record<string, never>> =>
  new Low<BackupManifest | Record<string, never>>(
    new DurableJsonFile<BackupManifest | Record<string, never>>({ files, path: join(folder, 'backup.json') }),
    {}
  );

/** Can be made again from the ledger, or concerns only the running process. */
const LEFT_OUT = new Set(['ledger', 'snapshots', 'damaged', 'lock']);

/**
 * Copies a data folder while a server goes on writing to it. The ledger is copied first, up to its last complete line,
 * so everything that it names is there when the rest is copied. The master key is not part of it.
 * @throws {StoreFault} `damaged` when what was copied does not verify; `not-a-store` when the target is not empty
 */
export const backupFolder = async (options: BackupOptions): Promise<BackupManifest> => {
  const { dir, target, files = realFiles, clock = () => new Date() } = options;
  const format = await examineFolder(files, layout(dir));
  if (format === undefined) throw new StoreFault('not-a-store', `${dir} holds no registry.`, { file: dir });
  await refuseNotEmpty(files, target);
  const copied: { path: string; bytes: number; sha256: string }[] = [];
  const copy = async (path: string, bytes: Buffer): Promise<void> => {
    await writeCopy(files, join(target, path), bytes);
    copied.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  await copyLedger(files, dir, copy);
  for await (const path of walk(files, dir)) {
    const [top = ''] = path.split(sep);
    if (LEFT_OUT.has(top) || isTemporary(path)) continue;
    const bytes = await readIfThere(files, join(dir, path));
    if (bytes !== undefined) await copy(path, bytes);
  }
  const { tree, findings } = await verifyLedger(files, layout(target));
  const [first] = findings;
  if (first !== undefined)
    throw new StoreFault('damaged', `The ledger does not verify: ${first.file}: ${first.what}.`, first);
  const { ledger, epochs } = format;
  const manifest: BackupManifest = {
    format: 'chon-chuan-backup',
    version: 1,
    createdAt: clock().toISOString(),
    ledger,
    epoch: epochs.at(-1)?.number ?? 1,
    size: tree.size,
    root: tree.root(),
    files: copied
  };
  const database = backupManifest(files, target);
  database.data = manifest;
  await database.write();
  return manifest;
};

/** @throws {StoreFault} `not-a-store` */
export const refuseNotEmpty = async (files: FileLayer, folder: string): Promise<void> => {
  const facts = await files.stat(folder);
  if (facts === undefined) return;
  if (facts.kind === 'folder' && (await listIfThere(files, folder)).length === 0) return;
  throw new StoreFault('not-a-store', `${folder} is not an empty folder. Name another place. Nothing was changed.`, {
    file: folder
  });
};

export const writeCopy = async (files: FileLayer, path: string, bytes: Buffer): Promise<void> => {
  await files.makeFolder(dirname(path));
  const file = await files.open(path, 'wx');
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.syncFolder(dirname(path));
};

const copyLedger = async (
  files: FileLayer,
  dir: string,
  copy: (path: string, bytes: Buffer) => Promise<void>
): Promise<void> => {
  const segments = await listSegments(files, layout(dir));
  for (const [index, segment] of segments.entries()) {
    await copy(join('ledger', segment.name), await wholeLines(files, segment.path, index === segments.length - 1));
  }
};

/** A batch that is being written may be seen half; a moment later it is whole. */
const wholeLines = async (files: FileLayer, path: string, last: boolean): Promise<Buffer> => {
  for (let attempt = 1; ; attempt++) {
    const bytes = await files.readFile(path);
    try {
      return bytes.subarray(0, scanSegment(bytes, path, last).end);
    } catch (error) {
      if (attempt === 5) throw error;
      await delay(20 * attempt);
    }
  }
};

const readIfThere = async (files: FileLayer, path: string): Promise<Buffer | undefined> => {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};
