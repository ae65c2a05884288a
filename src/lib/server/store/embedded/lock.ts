import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreFault } from '../port.ts';
import { errorCode } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { isRunning, ownIdentity } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

interface Holder extends ProcessIdentity {
  readonly host: string;
  readonly since: string;
  /** Tells two openings by one process apart. */
  readonly token: string;
}

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a data folder: a file that names its holder by process number, process start and boot, so that what
 * a dead process left is known for what it is.
 * @throws {StoreFault} `locked`, naming the holder
 */
export const takeLock = async (files: FileLayer, path: string, now: Date): Promise<Lock> => {
  const own: Holder = {
    ...ownIdentity(),
    host: hostname(),
    since: now.toISOString(),
    token: randomBytes(8).toString('hex')
  };
  const draft = `${path}.${own.token}.tmp`;
  const file = await files.open(draft, 'wx');
  try {
    await file.write(Buffer.from(`${JSON.stringify(own)}\n`), 0);
  } finally {
    await file.close();
  }
  try {
    await place(files, path, draft, own);
  } finally {
    await files.remove(draft).catch(() => undefined);
  }
  return {
    release: async () => {
      if ((await readHolder(files, path))?.token === own.token) await files.remove(path);
    }
  };
};

/** A link appears whole or not at all, and only one process can make it. */
const place = async (files: FileLayer, path: string, draft: string, own: Holder): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await files.link(draft, path);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(files, path);
    if (holder !== undefined && holds(holder, own)) throw lockedBy(holder, path);
    await clear(files, path, holder);
  }
  throw lockedBy(await readHolder(files, path), path);
};

/** Takes a dead holder's file away, unless somebody else was quicker and it is theirs by now. */
const clear = async (files: FileLayer, path: string, dead: Holder | undefined): Promise<void> => {
  const aside = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    files.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(files, aside);
  if (moved !== undefined && moved.token !== dead?.token) {
    await files.link(aside, path).catch(() => undefined);
    await delay(20);
  }
  await files.remove(aside).catch(() => undefined);
};

const readHolder = async (files: FileLayer, path: string): Promise<Holder | undefined> => {
  try {
    const value = JSON.parse((await files.readFile(path)).toString('utf8')) as Partial<Holder> | null;
    return typeof value?.pid === 'number' && typeof value.token === 'string' ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
};

const holds = (holder: Holder, own: Holder): boolean => {
  if (holder.boot !== own.boot) return false;
  // A process in another container cannot be seen from here. Containers are restarted far more often than two are
  // pointed at one folder, and the restarted one must come up.
  if (holder.namespace !== own.namespace) return false;
  return isRunning(holder);
};

const lockedBy = (holder: Holder | undefined, path: string): StoreFault => {
  const who =
    holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
  return new StoreFault(
    'locked',
    `The data folder is in use by ${who} (${path}). Stop that process first; only one may write at a time.`,
    { file: path }
  );
};
