import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256, hex, over the names and contents of files: what two equal digests were made from is the same. Times and
 * order on disk do not count. A path that is absent counts as absent.
 *
 * @param root folder that the paths start from
 * @param paths files, or folders with all that is under them
 * @param skip paths (with `/`) that do not count; a folder is skipped whole
 */
export function digestOfFiles(root: string, paths: readonly string[], skip: (path: string) => boolean): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((start) => filesUnder(root, start, skip))) {
    const bytes = readFileSync(join(root, path));
    // Name and length first, so that no content can pass for the start of another file.
    hash.update(`${Buffer.byteLength(path)}:${path}:${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string, skip: (path: string) => boolean): readonly string[] {
  if (skip(path)) return [];
  const facts = statSync(join(root, path), { throwIfNoEntry: false });
  if (facts === undefined) return [];
  if (facts.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`, skip));
}
