import { StoreFault } from '../port.ts';
import { asStoreFault } from './faults.ts';

/** What is being asked of a database, so that closing waits for the answers and nothing is asked afterwards. */
export class OpenQuestions {
  readonly #what: string;
  readonly #open = new Set<Promise<unknown>>();
  #closed = false;

  /** @param what is closed, in words: `The record store` */
  constructor(what: string) {
    this.#what = what;
  }

  /** @throws {StoreFault} `closed`, or what the database said */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreFault('closed', `${this.#what} is closed.`);
    const open = question().finally(() => this.#open.delete(open));
    this.#open.add(open);
    try {
      return await open;
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  /** Runs `end` once, when all answers are there. */
  async close(end: () => Promise<void>): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#open);
    await end();
  }
}
