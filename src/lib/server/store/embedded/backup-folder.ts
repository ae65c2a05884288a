import { dirname, join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { errorCode, isFull, writeAll } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { asNotPermitted } from '../files/not-permitted.ts';
import { realFiles } from '../files/real-files.ts';
import { isTemporary } from '../files/write-durably.ts';
import { finishBackup, refuseNotEmpty, refuseWithin } from './backup-manifest.ts';
import type { BackedUpFile, BackupManifest } from './backup-manifest.ts';
import { examineFolder, noRegistry } from './examine-folder.ts';
import { layout } from './layout.ts';
import { listSegments } from './ledger-files.ts';
import { diskFull } from './segment-writer.ts';
import { scanSegment } from './segment-scan.ts';
import { walk } from './walk.ts';

export interface BackupOptions {
  readonly dir: string;
  /** Where the backup is put: absent or empty. */
  readonly target: string;
  readonly files?: FileLayer;
  readonly clock?: () => Date;
}

/** Can be made again from the ledger, or concerns only the running process. */
const LEFT_OUT = new Set(['ledger', 'snapshots', 'damaged', 'lock']);

/**
 * Copies a data folder while a server goes on writing to it. The ledger is copied first, up to its last complete line,
 * so everything that it names is there when the rest is copied. The master key is not part of it.
 * @throws {StoreFault} `damaged` when what was copied does not verify; `not-a-store` when the target is not empty or lies
 * within the data folder
 */
export const backupFolder = async (options: BackupOptions): Promise<BackupManifest> => {
  try {
    return await backUp(options);
  } catch (error) {
    throw isFull(error) ? diskFull(options.target, error) : asNotPermitted(error, options.target);
  }
};

const backUp = async (options: BackupOptions): Promise<BackupManifest> => {
  const { dir, target, files = realFiles, clock = () => new Date() } = options;
  const format = await examineFolder(files, layout(dir));
  if (format === undefined) throw noRegistry(dir);
  refuseWithin(dir, target);
  await refuseNotEmpty(files, target);
  const copied: BackedUpFile[] = [];
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
  return finishBackup(files, target, format, copied, clock());
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
