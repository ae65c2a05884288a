import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Turns } from '#lib/server/drafts/turns.ts';
import { diskFull } from '../embedded/segment-writer.ts';
import { errorCode, isFull, writeAll } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { listIfThere } from '../files/write-durably.ts';
import { StoreFault } from '../port.ts';
import { checkBytes, checkDigest, digestOf, isDigest } from './digest.ts';
import type { AttachmentStore } from './port.ts';

/** Attachments of a data folder: one file each, in folders by the first two digits of the digest. */
export class FileAttachments implements AttachmentStore {
  readonly #files: FileLayer;
  readonly #folder: string;
  /** One after the other for each digest, so that a sweep and a put of the same bytes do not meet. */
  readonly #turns = new Turns();
  #closed = false;

  constructor(files: FileLayer, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<string> {
    this.#refuseClosed();
    // Taken over now: what the caller changes later is not written.
    const copy = Buffer.from(bytes);
    const digest = digestOf(copy);
    const path = this.#path(digest);
    return this.#turns.take(digest, async () => {
      // An earlier copy may have been damaged; one that is whole is kept.
      if (await this.#isWhole(digest)) await this.#files.touch(path);
      else await this.#write(path, copy);
      return digest;
    });
  }

  async get(digest: string): Promise<Buffer | undefined> {
    this.#refuseClosed();
    const path = this.#path(digest);
    const bytes = await this.#read(path);
    return bytes && checkBytes(digest, bytes, path);
  }

  async has(digest: string): Promise<boolean> {
    this.#refuseClosed();
    return (await this.#files.stat(this.#path(digest))) !== undefined;
  }

  async digests(): Promise<readonly string[]> {
    this.#refuseClosed();
    const found: string[] = [];
    for (const prefix of await listIfThere(this.#files, this.#folder)) {
      const names = await this.#files.list(join(this.#folder, prefix));
      found.push(...names.filter(isDigest));
    }
    return found;
  }

  async sweep(
    unnamed: (digests: readonly string[]) => Promise<readonly string[]>,
    age: number
  ): Promise<readonly string[]> {
    const old: string[] = [];
    for (const digest of await this.digests()) if (await this.#isOld(digest, age)) old.push(digest);
    if (old.length === 0) return [];
    const swept: string[] = [];
    for (const digest of await unnamed(old)) {
      await this.#turns.take(digest, async () => {
        // Looked at again: it may have been put in once more, and be about to be named.
        if (!(await this.#isOld(digest, age))) return;
        await this.#remove(digest);
        swept.push(digest);
      });
    }
    return swept;
  }

  async remove(digest: string): Promise<void> {
    this.#refuseClosed();
    await this.#turns.take(checkDigest(digest), () => this.#remove(digest));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.idle();
  }

  async #write(path: string, bytes: Buffer): Promise<void> {
    try {
      await this.#writeWhole(path, bytes);
    } catch (error) {
      throw isFull(error) ? diskFull(path, error) : error;
    }
  }

  async #writeWhole(path: string, bytes: Buffer): Promise<void> {
    await this.#files.makeFolder(dirname(path));
    const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
    let placed = false;
    try {
      const file = await this.#files.open(temporary, 'wx');
      try {
        await writeAll(file, bytes, 0);
        await file.sync();
      } finally {
        await file.close();
      }
      this.#files.rename(temporary, path);
      placed = true;
    } finally {
      // Best effort: what stays behind is swept at the next start.
      if (!placed) await this.#files.remove(temporary).catch(() => undefined);
    }
    await this.#files.syncFolder(dirname(path));
  }

  async #remove(digest: string): Promise<void> {
    const path = this.#path(digest);
    if ((await this.#files.stat(path)) === undefined) return;
    await this.#files.remove(path);
    await this.#files.syncFolder(dirname(path));
  }

  async #isOld(digest: string, age: number): Promise<boolean> {
    const changed = (await this.#files.stat(this.#path(digest)))?.changed;
    return changed !== undefined && changed <= Date.now() - age;
  }

  async #isWhole(digest: string): Promise<boolean> {
    const bytes = await this.#read(this.#path(digest));
    return bytes !== undefined && digestOf(bytes) === digest;
  }

  async #read(path: string): Promise<Buffer | undefined> {
    try {
      return await this.#files.readFile(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  #refuseClosed(): void {
    if (this.#closed) throw new StoreFault('closed', 'The attachment store is closed.');
  }

  #path(digest: string): string {
    return join(this.#folder, checkDigest(digest).slice(0, 2), digest);
  }
}
