import { canonical } from '#lib/server/ledger/canonical.ts';
import { leafHash } from '#lib/server/ledger/entry.ts';
import type { CommitOutcome } from '../port.ts';
import type { EntryLine } from './line.ts';
import { isForgotten, pairKey } from './memory.ts';
import type { Memory, UsedKey } from './memory.ts';
import type { PreparedCommit } from './prepare-commit.ts';

export type Staged =
  | { readonly ok: true; readonly line: Omit<EntryLine, 'entry'>; readonly outcome: CommitOutcome }
  | { readonly ok: false; readonly outcome: CommitOutcome };

interface Head {
  readonly revision: number;
  readonly position: number;
  readonly hash: string;
}

/**
 * One batch being put together: memory, and over it what earlier commits of the batch will have changed. Thrown away
 * when the batch fails, so nothing that did not reach the disk is ever seen.
 */
export class Batch {
  readonly #memory: Memory;
  readonly #start: number;
  readonly #heads = new Map<string, Head>();
  readonly #holders = new Map<string, string>();
  readonly #used = new Map<string, UsedKey>();
  #position: number;
  #time: string;

  /** @param start byte of the segment at which the batch will begin */
  constructor(memory: Memory, start: number) {
    this.#memory = memory;
    this.#start = start;
    this.#position = memory.position;
    this.#time = memory.time;
  }

  /** Decides a commit against everything before it; an accepted one becomes a line. */
  stage(commit: PreparedCommit, now: Date): Staged {
    const refusal = this.#repeated(commit, now) ?? this.#conflict(commit) ?? this.#taken(commit);
    return refusal === undefined ? this.#accept(commit, now) : { ok: false, outcome: refusal };
  }

  #repeated({ idempotency }: PreparedCommit, now: Date): CommitOutcome | undefined {
    if (idempotency === undefined) return undefined;
    const name = pairKey(idempotency.scope, idempotency.key);
    const used = this.#used.get(name) ?? this.#memory.used.get(name);
    if (used === undefined || isForgotten(used, now)) return undefined;
    return { ok: false, kind: 'repeated', position: used.position, result: used.result };
  }

  #conflict({ expect }: PreparedCommit): CommitOutcome | undefined {
    for (const at of expect) {
      const actual = this.#head(at.collection, at.id)?.revision ?? 0;
      if (actual !== at.revision) return { ok: false, kind: 'conflict', at, actual };
    }
    return undefined;
  }

  #taken({ unique }: PreparedCommit): CommitOutcome | undefined {
    const own = new Map<string, string>();
    for (const claim of unique) {
      const name = pairKey(claim.scope, claim.key);
      const holder = this.#holders.get(name) ?? this.#memory.claims.get(name)?.id ?? own.get(name);
      if (holder !== undefined && holder !== claim.id) return { ok: false, kind: 'taken', claim, holder };
      own.set(name, claim.id);
    }
    return undefined;
  }

  #head(collection: string, id: string): Head | undefined {
    const staged = this.#heads.get(pairKey(collection, id));
    if (staged !== undefined) return staged;
    const kept = this.#memory.collections.get(collection)?.table.get(id);
    return kept && { revision: kept.document.revision, position: kept.position, hash: kept.hash };
  }

  #accept(commit: PreparedCommit, now: Date): Staged {
    const position = ++this.#position;
    // A clock that was set back does not make an entry older than the one before it.
    const time = now.toISOString() > this.#time ? now.toISOString() : this.#time;
    this.#time = time;
    const heads = commit.changes.map(({ collection, id }) => this.#head(collection, id));
    const previous = commit.changes.map(({ aggregate }, index) => ({ aggregate, hash: heads[index]?.hash ?? null }));
    const text = entryText(commit, time, previous);
    const hash = leafHash(text);
    for (const { collection, id, revision } of commit.changes) {
      this.#heads.set(pairKey(collection, id), { revision, position, hash });
    }
    for (const { scope, key, id } of commit.unique) this.#holders.set(pairKey(scope, key), id);
    const { idempotency, result, unique, outbox } = commit;
    if (idempotency !== undefined) {
      this.#used.set(pairKey(idempotency.scope, idempotency.key), { ...idempotency, position, time, result });
    }
    const back = heads.map((head) => head?.position ?? 0);
    return {
      ok: true,
      line: { kind: 'entry', position, batch: this.#start, back, unique, outbox, idempotency, result, hash, text },
      outcome: { ok: true, position, hash, time }
    };
  }
}

/** Canonical JSON of the entry, put together from the documents' own so that they are written once. */
export const entryText = (
  { actor, command, reason, changes }: Pick<PreparedCommit, 'actor' | 'command' | 'reason' | 'changes'>,
  time: string,
  previous: readonly { readonly aggregate: string; readonly hash: string | null }[]
): string => {
  const changed = changes.map(({ collection, text }) => `{"collection":${canonical(collection)},"document":${text}}`);
  return (
    `{"actor":${canonical(actor)},"changes":[${changed.join(',')}],"command":${canonical(command)},` +
    `"previous":${canonical(previous)},${reason === undefined ? '' : `"reason":${canonical(reason)},`}` +
    `"time":${canonical(time)},"v":1}`
  );
};
