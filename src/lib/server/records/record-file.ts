import { join } from 'node:path';
import { Low } from 'lowdb';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { deepFreeze } from '#lib/server/store/embedded/deep-freeze.ts';
import { DurableJsonFile } from '#lib/server/store/files/durable-json-file.ts';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import type { UpdateOptions } from './port.ts';

type Values = ReadonlyMap<string, unknown>;

interface Wish {
  readonly id: string;
  /** Pure: what is put off is worked out once for readers and once for the disk. */
  readonly change: (before: unknown) => unknown;
  readonly deferred: boolean;
  readonly answer: (after: unknown) => void;
  readonly fail: (error: unknown) => void;
}

interface KindData {
  readonly version: 1;
  readonly items: readonly { readonly id: string; readonly value: unknown }[];
}

/** What is put off is written after this long at the latest. */
const DEFERRED_MS = 1000;

/** The records of one kind: one lowdb file, written whole. Changes that wait for the disk are written together. */
export class RecordFile {
  readonly #low: Low<KindData>;
  /** What the file holds. */
  #written: Values = new Map();
  /** The same, and over it what has been put off. */
  #visible: Map<string, unknown> = new Map();
  #waiting: Wish[] = [];
  #writing: Promise<void> | undefined;
  #deferred: NodeJS.Timeout | undefined;

  constructor(files: FileLayer, folder: string, kind: string) {
    const pieces = ({ items }: KindData) => [
      '{"version":1,"items":[',
      items.map((item) => `\n${JSON.stringify(item)}`).join(','),
      '\n]}'
    ];
    const adapter = new DurableJsonFile<KindData>({ files, path: join(folder, `${kind}.json`), pieces });
    this.#low = new Low<KindData>(adapter, { version: 1, items: [] });
  }

  /** @throws {StoreFault} `damaged` */
  async open(): Promise<void> {
    await this.#low.read();
    this.#show(new Map(this.#low.data.items.map(({ id, value }) => [id, deepFreeze(value)])));
  }

  get values(): Values {
    return this.#visible;
  }

  update(id: string, change: (before: unknown) => unknown, { deferred = false }: UpdateOptions): Promise<unknown> {
    if (deferred) return this.#putOff(id, change);
    return new Promise((answer, fail) => {
      this.#waiting.push({ id, change, deferred, answer, fail });
      void this.#start();
    });
  }

  async #putOff(id: string, change: (before: unknown) => unknown): Promise<unknown> {
    const wish: Wish = { id, change, deferred: true, answer: () => undefined, fail: () => undefined };
    const after = carryOut(this.#visible, wish);
    this.#waiting.push(wish);
    this.#deferred ??= setTimeout(() => void this.#start(), DEFERRED_MS).unref();
    return after;
  }

  #show(written: Values): void {
    this.#written = written;
    this.#visible = new Map(written);
    for (const wish of this.#waiting) if (wish.deferred) carryOut(this.#visible, wish);
  }

  async close(): Promise<void> {
    await this.#start();
  }

  #start(): Promise<void> {
    this.#writing ??= this.#run().finally(() => {
      this.#writing = undefined;
      // Who was answered a moment ago may have asked again before this ran: nobody else would begin for them.
      if (this.#waiting.some(({ deferred }) => !deferred)) void this.#start();
    });
    return this.#writing;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise(setImmediate);
      clearTimeout(this.#deferred);
      this.#deferred = undefined;
      await this.#writeTogether(this.#waiting.splice(0));
    }
  }

  /** A failing `change` fails its own caller; a failing disk fails all, and memory stays as the file is. */
  async #writeTogether(wishes: readonly Wish[]): Promise<void> {
    const next = new Map(this.#written);
    const done: (() => void)[] = [];
    for (const wish of wishes) {
      try {
        const after = carryOut(next, wish);
        done.push(() => {
          wish.answer(after);
        });
      } catch (error) {
        wish.fail(error);
      }
    }
    if (done.length === 0) return;
    try {
      this.#low.data = { version: 1, items: Array.from(next, ([id, value]) => ({ id, value })) };
      await this.#low.write();
    } catch (error) {
      for (const wish of wishes) wish.fail(error);
      this.#show(this.#written);
      return;
    }
    this.#show(next);
    for (const answer of done) answer();
  }
}

const carryOut = (values: Map<string, unknown>, { id, change }: Wish): unknown => {
  const after = change(values.get(id));
  if (after === undefined) {
    values.delete(id);
    return undefined;
  }
  const copy = deepFreeze(JSON.parse(canonical(after)) as unknown);
  values.set(id, copy);
  return copy;
};
