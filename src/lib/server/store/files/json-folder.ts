import { join } from 'node:path';
import { decodeChecked, encodeChecked } from './checked-json.ts';
import { errorCode } from './file-layer.ts';
import type { FileLayer } from './file-layer.ts';
import { listIfThere, sweepTemporary, writeDurably } from './write-durably.ts';

/** Names become file names, so they are ids and nothing else. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

/** A folder of checked JSON files, one a name, each replaced durably. */
export class JsonFolder<T> {
  readonly #files: FileLayer;
  readonly #folder: string;

  constructor(files: FileLayer, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Makes the folder and takes away what unfinished writes left. */
  async open(): Promise<void> {
    await this.#files.makeFolder(this.#folder);
    await this.#files.syncFolder(join(this.#folder, '..'));
    await sweepTemporary(this.#files, this.#folder);
  }

  async names(): Promise<readonly string[]> {
    const names = await listIfThere(this.#files, this.#folder);
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  }

  path(name: string): string {
    if (!NAME.test(name)) throw new TypeError(`"${name}" is not an id`);
    return join(this.#folder, `${name}.json`);
  }

  /** @throws {StoreFault} `damaged` */
  async read(name: string): Promise<T | undefined> {
    const path = this.path(name);
    try {
      return decodeChecked(await this.#files.readFile(path), path) as T;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** When it was last written, in milliseconds since 1970; undefined when there is none. */
  async changed(name: string): Promise<number | undefined> {
    return (await this.#files.stat(this.path(name)))?.changed;
  }

  write(name: string, value: T, guard?: () => boolean | Promise<boolean>): Promise<boolean> {
    return writeDurably(this.#files, this.path(name), encodeChecked([JSON.stringify(value)]), guard);
  }

  async remove(name: string): Promise<void> {
    try {
      await this.#files.remove(this.path(name));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return;
      throw error;
    }
    await this.#files.syncFolder(this.#folder);
  }
}
