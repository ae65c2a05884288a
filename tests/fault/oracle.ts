import type { Commit, StoredDocument } from '#lib/server/store/port.ts';

/** The store's promises in their plainest form: a few maps, no disk, one thing after the other. */
export class Oracle {
  readonly #states = new Map<string, StoredDocument[]>();
  readonly #holders = new Map<string, string>();
  readonly #used = new Map<string, { position: number; result: unknown }>();
  #notices: string[] = [];
  #position = 0;

  revision(id: string): number {
    return this.history(id).length;
  }

  history(id: string): readonly StoredDocument[] {
    return this.#states.get(id) ?? [];
  }

  notices(): string[] {
    return [...this.#notices];
  }

  handled(ids: readonly string[]): void {
    this.#notices = this.#notices.filter((id) => !ids.includes(id));
  }

  list(group: number): StoredDocument[] {
    const latest = [...this.#states.values()].map((states) => states.at(-1)!);
    return latest.filter((document) => document['group'] === group).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  commit({ changes, expect, unique, outbox, idempotency, result }: Commit): unknown {
    const used = idempotency && this.#used.get(idempotency.key);
    if (used !== undefined) return { ok: false, kind: 'repeated', ...used };
    const own = changes.map(({ collection, document: { id, revision } }) => ({
      collection,
      id,
      revision: revision - 1
    }));
    for (const at of [...expect, ...own]) {
      const actual = this.revision(at.id);
      if (actual !== at.revision) return { ok: false, kind: 'conflict', at, actual };
    }
    for (const claim of unique) {
      const holder = this.#holders.get(claim.key);
      if (holder !== undefined && holder !== claim.id) return { ok: false, kind: 'taken', claim, holder };
    }
    const position = ++this.#position;
    for (const { document } of changes) this.#states.set(document.id, [...this.history(document.id), document]);
    for (const { key, id } of unique) this.#holders.set(key, id);
    if (idempotency !== undefined) this.#used.set(idempotency.key, { position, result });
    this.#notices.push(...outbox.map(({ id }) => id));
    return { ok: true, position };
  }
}
