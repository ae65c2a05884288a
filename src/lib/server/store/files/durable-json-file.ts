import type { Adapter } from 'lowdb';
import { decodeChecked, encodeChecked } from './checked-json.ts';
import { errorCode } from './file-layer.ts';
import type { FileLayer } from './file-layer.ts';
import { writeDurably } from './write-durably.ts';

export interface DurableJsonOptions<T> {
  readonly files: FileLayer;
  readonly path: string;
  /** The JSON text in pieces, so that a large file is not built in one turn. Default: one piece. */
  readonly pieces?: (data: T) => Iterable<string>;
}

/**
 * lowdb adapter that keeps its word: what `write` returned from is safe, a reader sees the old content or the new, and
 * a damaged file is refused. lowdb's own `JSONFile` never syncs and shares one temporary name.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #options: DurableJsonOptions<T>;

  constructor(options: DurableJsonOptions<T>) {
    this.#options = options;
  }

  /** Null when there is no file. @throws {StoreFault} `damaged` */
  async read(): Promise<T | null> {
    const { files, path } = this.#options;
    try {
      return decodeChecked(await files.readFile(path), path) as T;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async write(data: T): Promise<void> {
    const { files, path, pieces = (value: T) => [JSON.stringify(value)] } = this.#options;
    await writeDurably(files, path, encodeChecked(pieces(data)));
  }
}

/** JSON text of an object whose one long array, `items`, stands one item a line. */
export const linesOfItems = function* (data: { readonly items: readonly unknown[] }): Generator<string> {
  const { items, ...rest } = data;
  const head = JSON.stringify(rest);
  yield head === '{}' ? '{"items":[' : `${head.slice(0, -1)},"items":[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield '\n]}';
};
