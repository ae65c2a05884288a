import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampFile = (root: string): string => join(root, 'build', '.stamp');

/** Digest of the sources of the last build that went through; a build empties its folder first, so never a half one's. */
export function readStamp(root: string): string | undefined {
  if (!existsSync(join(root, 'build', 'index.js'))) return undefined;
  try {
    return readFileSync(stampFile(root), 'utf8').trim();
  } catch {
    return undefined;
  }
}

export const writeStamp = (root: string, digest: string): void => {
  writeFileSync(stampFile(root), `${digest}\n`);
};
