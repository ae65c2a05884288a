import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { errorCode, writeAll } from './file-layer.ts';
import type { FileLayer } from './file-layer.ts';

const TEMPORARY = /[.][0-9a-f]{16}[.]tmp$/;

/** Pieces are gathered to about this much before they are written. */
const CHUNK = 256 * 1024;

/**
 * Replaces a file as a whole: unique temporary name, write, fdatasync, rename, sync of the folder. When it returns the
 * new content is safe; when it throws, the old content still stands under the name or (only after the rename) the new.
 * @param guard asked right before the rename, in the same turn when it answers at once; false leaves the old file and
 *   answers false
 */
export const writeDurably = async (
  files: FileLayer,
  path: string,
  pieces: Iterable<string>,
  guard: () => boolean | Promise<boolean> = () => true
): Promise<boolean> => {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  let renamed = false;
  try {
    await writeNew(files, temporary, pieces);
    const allowed = guard();
    if (typeof allowed === 'boolean' ? allowed : await allowed) {
      files.rename(temporary, path);
      renamed = true;
      await files.syncFolder(dirname(path));
    }
  } finally {
    // Best effort: what stays behind is swept at the next start.
    if (!renamed) await files.remove(temporary).catch(() => undefined);
  }
  return renamed;
};

const writeNew = async (files: FileLayer, path: string, pieces: Iterable<string>): Promise<void> => {
  const file = await files.open(path, 'wx');
  try {
    let position = 0;
    for (const chunk of chunked(pieces)) {
      await writeAll(file, chunk, position);
      position += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Joins small pieces, so that there are few writes, none of them large enough to hold up the event loop. */
const chunked = function* (pieces: Iterable<string>): Generator<Buffer> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= CHUNK) {
      yield Buffer.from(waiting, 'utf8');
      waiting = '';
    }
  }
  if (waiting !== '') yield Buffer.from(waiting, 'utf8');
};

/** True for the name of a file that {@link writeDurably} had not finished. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** Removes what unfinished writes left in a folder. @returns the names removed */
export const sweepTemporary = async (files: FileLayer, folder: string): Promise<readonly string[]> => {
  const left = (await listIfThere(files, folder)).filter(isTemporary);
  for (const name of left) await files.remove(join(folder, name));
  return left;
};

/** Names in a folder; none when there is no such folder. */
export const listIfThere = async (files: FileLayer, folder: string): Promise<readonly string[]> => {
  try {
    return await files.list(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
};
