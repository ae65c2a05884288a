import fs from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from './file-layer.ts';
import type { FileFacts, FileLayer, OpenFile } from './file-layer.ts';

const open = promisify(fs.open);
const close = promisify(fs.close);
const fdatasync = promisify(fs.fdatasync);
const fsync = promisify(fs.fsync);
const fstat = promisify(fs.fstat);

/** Below this a write goes straight into the page cache: a round trip to the thread pool costs more than the copy. */
const SMALL_WRITE = 128 * 1024;

const write = (fd: number, bytes: Uint8Array, position: number): Promise<number> =>
  new Promise((resolve, reject) => {
    fs.write(fd, bytes, 0, bytes.length, position, (error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });

const read = (fd: number, into: Uint8Array, position: number): Promise<number> =>
  new Promise((resolve, reject) => {
    fs.read(fd, into, 0, into.length, position, (error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });

const openFile = (fd: number): OpenFile => ({
  read: (into, position) => read(fd, into, position),
  write: async (bytes, position) =>
    bytes.length <= SMALL_WRITE ? fs.writeSync(fd, bytes, 0, bytes.length, position) : write(fd, bytes, position),
  sync: () => fdatasync(fd),
  size: async () => (await fstat(fd)).size,
  close: () => close(fd)
});

const facts = (stats: fs.Stats): FileFacts => ({
  kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
  size: stats.size,
  owner: stats.uid,
  mode: stats.mode & 0o777,
  changed: stats.mtimeMs
});

const syncFolder = async (path: string): Promise<void> => {
  // Windows has no handle on a folder to sync; its file systems journal names.
  if (process.platform === 'win32') return;
  const fd = await open(path, 'r');
  try {
    await fsync(fd);
  } finally {
    await close(fd);
  }
};

/** The file system of the machine. */
export const realFiles: FileLayer = {
  open: async (path, flags) => openFile(await open(path, flags, 0o600)),
  readFile: (path) => readFile(path),
  list: async (path) => (await readdir(path)).sort(),
  stat: async (path) => {
    try {
      return facts(await fs.promises.stat(path));
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  makeFolder: async (path) => {
    const first = await fs.promises.mkdir(path, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = resolve(path); made.length >= resolve(first).length; made = dirname(made)) {
      await syncFolder(dirname(made));
    }
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  touch: (path) => {
    const now = new Date();
    return fs.promises.utimes(path, now, now);
  },
  link: (from, to) => fs.promises.link(from, to),
  remove: (path) => fs.promises.unlink(path),
  syncFolder,
  fileSystem: async (path) => (await fs.promises.statfs(path)).type
};
