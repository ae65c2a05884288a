import { join } from 'node:path';
import type { FileLayer } from '../files/file-layer.ts';

/** Files under a folder by their path within it, in order. What vanishes meanwhile is left out. */
export const walk = async function* (files: FileLayer, folder: string, within = ''): AsyncGenerator<string> {
  for (const name of await files.list(join(folder, within))) {
    const path = join(within, name);
    const kind = (await files.stat(join(folder, path)))?.kind;
    if (kind === 'folder') yield* walk(files, folder, path);
    else if (kind === 'file') yield path;
  }
};
