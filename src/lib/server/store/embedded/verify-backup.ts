import { createHash } from 'node:crypto';
import { isAbsolute, join, sep } from 'node:path';
import { StoreFault } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { isTemporary } from '../files/write-durably.ts';
import { readManifest } from './backup-manifest.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { readFormat } from './format-file.ts';
import type { FormatData } from './format-file.ts';
import { layout } from './layout.ts';
import { verifyLedger } from './verify-ledger.ts';
import { walk } from './walk.ts';

const FOLDERS = new Set(['ledger', 'snapshots', 'drafts', 'records', 'attachments', 'checkpoints']);

export interface VerifiedBackup {
  readonly manifest: BackupManifest;
  readonly format: FormatData;
}

/**
 * Goes through a whole backup: every file against its digest, and the ledger as `verify` does. A backup may lie anywhere,
 * on a network file system or in somebody else's folder: it is read and nothing more.
 * @throws {StoreFault} `damaged`, `newer`, `not-a-store`
 */
export const verifyBackup = async (from: string, files: FileLayer = realFiles): Promise<VerifiedBackup> => {
  const manifest = await readManifest(files, from);
  await refuseOthers(files, from, manifest);
  for (const { path, sha256 } of manifest.files) {
    if (!isWithin(path)) throw damaged(join(from, 'backup.json'), `it names a file outside the backup (${path})`);
    const file = join(from, path);
    const bytes = (await files.stat(file)) === undefined ? undefined : await files.readFile(file);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw damaged(file, bytes === undefined ? 'it is missing' : 'it is not what was backed up');
    }
  }
  const { tree, findings } = await verifyLedger(files, layout(from));
  const [first] = findings;
  if (first !== undefined) throw damaged(first.file, first.what);
  if (tree.size !== manifest.size || tree.root() !== manifest.root) throw damaged(from, 'its ledger is another one');
  const format = await readFormat(files, layout(from));
  if (format === undefined) throw damaged(from, 'its format.json is missing');
  return { manifest, format };
};

/** A name in a manifest becomes a path that is written to. */
const isWithin = (path: string): boolean =>
  !isAbsolute(path) && path.split(/[\\/]/).every((step) => step !== '' && step !== '.' && step !== '..');

/** Only what was backed up may be taken for it; what lies beside these folders is none of ours. */
const refuseOthers = async (files: FileLayer, from: string, manifest: BackupManifest): Promise<void> => {
  const known = new Set(manifest.files.map(({ path }) => path));
  for await (const path of walk(files, from)) {
    const [top = '', ...rest] = path.split(sep);
    if (rest.length === 0 || !FOLDERS.has(top) || known.has(path) || isTemporary(path)) continue;
    throw damaged(join(from, path), 'it is not part of what was backed up');
  }
};

const damaged = (file: string, what: string): StoreFault =>
  new StoreFault('damaged', `The backup is damaged: ${file}: ${what}. Take another backup. Nothing was changed.`, {
    file
  });
