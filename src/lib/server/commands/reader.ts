import type { CollectionName, Collections } from '#lib/domain/collections.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import type { Expect, Query, Store } from '../store/port.ts';

/** Thrown where a decision cannot even be made, or cannot be kept as it is; becomes an ordinary refusal. */
export class LoadRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Reads for one command, and remembers what was read: all of it must still be so when the command is written. */
export class Reader {
  readonly #store: Store<Collections>;
  readonly #seen = new Map<string, Expect>();

  constructor(store: Store<Collections>) {
    this.#store = store;
  }

  get expects(): readonly Expect[] {
    return [...this.#seen.values()];
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | undefined> {
    const document = await this.#store.get(collection, id);
    this.#note(collection, id, document?.revision ?? 0);
    return document;
  }

  /** Like `get`, but what is missing refuses the command and names the field. */
  async need<C extends CollectionName>(collection: C, id: string, field?: string): Promise<Collections[C]> {
    const document = await this.get(collection, id);
    if (document === undefined) throw new LoadRefused(refuse('not-found', field === undefined ? {} : { field }));
    return document;
  }

  async needAll<C extends CollectionName>(
    collection: C,
    ids: readonly string[],
    field: string
  ): Promise<readonly Collections[C][]> {
    return Promise.all(ids.map((id, index) => this.need(collection, id, `${field}.${index}`)));
  }

  async list<C extends CollectionName>(collection: C, query: Query): Promise<readonly Collections[C][]> {
    const page = await this.#store.list(collection, query);
    for (const document of page.items) this.#note(collection, document.id, document.revision);
    return page.items;
  }

  /** How many there are, for numbering; not remembered, because a number is made safe by its unique claim. */
  async peek<C extends CollectionName>(collection: C, query: Query): Promise<readonly Collections[C][]> {
    return (await this.#store.list(collection, query)).items;
  }

  async holder(scope: string, key: string): Promise<string | undefined> {
    return this.#store.holder(scope, key);
  }

  #note(collection: string, id: string, revision: number): void {
    this.#seen.set(`${collection}/${id}`, { collection, id, revision });
  }
}
