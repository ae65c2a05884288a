import { dirname, join, resolve } from 'node:path';
import { StoreFault } from '../port.ts';
import { errorCode } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { isTemporary, listIfThere } from '../files/write-durably.ts';
import { readFormat } from './format-file.ts';
import type { FormatData } from './format-file.ts';
import { parseSegmentName } from './layout.ts';
import type { Layout } from './layout.ts';

/** statfs types of file systems whose locks and syncs reach over a network: what is synced there may not be safe. */
const NETWORK: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB2',
  0x01021997: '9P',
  0x5346414f: 'AFS',
  0x00c36400: 'Ceph',
  0x47504653: 'GPFS',
  0x0bd00bd0: 'Lustre'
};

/**
 * What a folder is, found out without writing anything: undefined for one in which a store may be made (absent, empty
 * or left by an interrupted first start), else the store's format.
 * @throws {StoreFault} for a folder in which no store can or may run; the message names the way out
 */
export const examineFolder = async (files: FileLayer, at: Layout): Promise<FormatData | undefined> => {
  const facts = await files.stat(at.dir);
  if (facts === undefined) {
    await refuseNetwork(files, at, await nearestFolder(files, at.dir));
    return undefined;
  }
  if (facts.kind !== 'folder') {
    throw new StoreFault('not-a-store', `${at.dir} is not a folder. Name another place in DATA_DIR.`, { file: at.dir });
  }
  const names = await listDir(files, at);
  await refuseNetwork(files, at, at.dir);
  if (names.includes('format.json')) {
    await refuseOtherOwner(files, at);
    return readFormat(files, at);
  }
  await refuseOtherContent(files, at, names);
  return undefined;
};

const listDir = async (files: FileLayer, at: Layout): Promise<readonly string[]> => {
  try {
    return await files.list(at.dir);
  } catch (cause) {
    if (errorCode(cause) !== 'EACCES') throw cause;
    throw new StoreFault('not-a-store', `${at.dir} may not be read by this user. Run as the user that owns it.`, {
      file: at.dir,
      cause
    });
  }
};

/** The folder that one to be made would lie in. */
const nearestFolder = async (files: FileLayer, path: string): Promise<string> => {
  let folder = resolve(path);
  while (folder !== dirname(folder) && (await files.stat(folder)) === undefined) folder = dirname(folder);
  return folder;
};

const refuseNetwork = async (files: FileLayer, at: Layout, folder: string): Promise<void> => {
  // f_type is a signed word on some machines.
  const kind = NETWORK[(await files.fileSystem(folder)) >>> 0];
  if (kind === undefined) return;
  throw new StoreFault(
    'not-a-store',
    `${at.dir} lies on a network file system (${kind}), where a commit cannot be promised to be safe. Put the data ` +
      'folder on a local disk, or use PostgreSQL (DATABASE_URL).',
    { file: at.dir }
  );
};

const refuseOtherOwner = async (files: FileLayer, at: Layout): Promise<void> => {
  const user = process.getuid?.();
  const owner = (await files.stat(at.format))?.owner;
  if (user === undefined || owner === undefined || owner === user) return;
  throw new StoreFault(
    'not-a-store',
    `${at.format} belongs to user ${owner}, and this process runs as user ${user}. Run as that user, or hand the ` +
      'folder over (chown -R).',
    { file: at.format }
  );
};

/** Without `format.json` a folder must not hold anything but what an interrupted first start leaves. */
const refuseOtherContent = async (files: FileLayer, at: Layout, names: readonly string[]): Promise<void> => {
  const other = names.filter((name) => name !== 'lock' && name !== 'ledger' && !isTemporary(name));
  const segments = (await listIfThere(files, at.ledger)).filter((name) => parseSegmentName(name) !== undefined);
  for (const name of segments) {
    const bytes = await files.readFile(join(at.ledger, name));
    if (bytes.some((byte) => byte !== 0)) other.push(`ledger/${name}`);
  }
  if (other.length === 0) return;
  throw new StoreFault(
    'not-a-store',
    `${at.dir} is not empty and has no format.json (it holds ${other.slice(0, 3).join(', ')}). Either it is no data ` +
      'folder: name another place in DATA_DIR. Or it was copied only in part: copy it again, or restore a backup ' +
      '("chon-chuan restore"). Nothing was changed.',
    { file: at.format }
  );
};

/** For whoever needs a registry that is there. */
export const noRegistry = (dir: string): StoreFault =>
  new StoreFault('not-a-store', `${dir} holds no registry. Name its data folder in DATA_DIR.`, { file: dir });
