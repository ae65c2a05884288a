import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { StoreFault } from '../port.ts';
import { errorCode, writeAll } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { listIfThere, sweepTemporary } from '../files/write-durably.ts';
import type { AttachmentStore } from './port.ts';

export interface AttachmentOptions {
  /** The data folder; attachments lie in `attachments/` there. */
  readonly dir: string;
  readonly files?: FileLayer;
}

const attachmentFolder = (dir: string): string => join(dir, 'attachments');

/** Opens the attachments of a data folder: one file each, in folders by the first two digits of the digest. */
export const openAttachmentStore = async ({ dir, files = realFiles }: AttachmentOptions): Promise<AttachmentStore> => {
  const folder = attachmentFolder(dir);
  await files.makeFolder(folder);
  for (const prefix of await listIfThere(files, folder)) await sweepTemporary(files, join(folder, prefix));
  return new FileAttachments(files, folder);
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

class FileAttachments implements AttachmentStore {
  readonly #files: FileLayer;
  readonly #folder: string;

  constructor(files: FileLayer, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<string> {
    const digest = sha256(bytes);
    const path = this.#path(digest);
    await this.#files.makeFolder(dirname(path));
    // An earlier copy may have been damaged; one that is whole is kept.
    if (await this.#isWhole(digest)) return digest;
    const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
    const file = await this.#files.open(temporary, 'wx');
    try {
      await writeAll(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    this.#files.rename(temporary, path);
    await this.#files.syncFolder(dirname(path));
    return digest;
  }

  async get(digest: string): Promise<Buffer | undefined> {
    const path = this.#path(digest);
    const bytes = await this.#read(path);
    if (bytes === undefined || sha256(bytes) === digest) return bytes;
    throw new StoreFault('damaged', `The attachment ${path} is damaged: put it back from a backup.`, { file: path });
  }

  async has(digest: string): Promise<boolean> {
    return (await this.#files.stat(this.#path(digest))) !== undefined;
  }

  async digests(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const prefix of await listIfThere(this.#files, this.#folder)) {
      const names = await this.#files.list(join(this.#folder, prefix));
      found.push(...names.filter((name) => DIGEST.test(name)));
    }
    return found;
  }

  async sweep(isNamed: (digest: string) => boolean): Promise<readonly string[]> {
    const orphans = (await this.digests()).filter((digest) => !isNamed(digest));
    for (const digest of orphans) await this.remove(digest);
    return orphans;
  }

  async remove(digest: string): Promise<void> {
    const path = this.#path(digest);
    if ((await this.#files.stat(path)) === undefined) return;
    await this.#files.remove(path);
    await this.#files.syncFolder(dirname(path));
  }

  async #isWhole(digest: string): Promise<boolean> {
    const bytes = await this.#read(this.#path(digest));
    return bytes !== undefined && sha256(bytes) === digest;
  }

  async #read(path: string): Promise<Buffer | undefined> {
    try {
      return await this.#files.readFile(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  #path(digest: string): string {
    if (!DIGEST.test(digest)) throw new TypeError(`"${digest}" is not a SHA-256 digest`);
    return join(this.#folder, digest.slice(0, 2), digest);
  }
}

const DIGEST = /^[0-9a-f]{64}$/;
