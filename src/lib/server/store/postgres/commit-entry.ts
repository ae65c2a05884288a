import type { Kysely, Transaction } from 'kysely';
import { v7 } from 'uuid';
import { leafHash } from '#lib/server/ledger/entry.ts';
import type { PreparedCommit } from '../embedded/prepare-commit.ts';
import { entryText } from '../embedded/stage-commit.ts';
import type { CollectionSpecs, CommitOutcome, StoredDocument } from '../port.ts';
import { checkClaims, conflictOf, headName, lockHeads, usedKey } from './refuse-commit.ts';
import type { Head } from './refuse-commit.ts';
import { searchVector } from './search/search-vector.ts';
import { serializable } from './serializable.ts';
import type { Tables } from './tables.ts';
import { newState, writeEntry } from './write-entry.ts';
import type { NewState } from './write-entry.ts';

/** What a commit came to, before the sequencer has placed it. */
export type Committed =
  | { readonly kind: 'written'; readonly entry: string; readonly hash: string; readonly time: string }
  | { readonly kind: 'repeated'; readonly entry: string; readonly result: unknown }
  | { readonly kind: 'refused'; readonly outcome: CommitOutcome };

/** Decides a commit and writes it, all or nothing, against every other server. */
export const commitEntry = (
  db: Kysely<Tables>,
  specs: CollectionSpecs,
  commit: PreparedCommit,
  now: Date
): Promise<Committed> => {
  const states = commit.changes.map(({ collection, text }) => stateOf(specs, collection, text));
  return serializable(db, (transaction) => decide(transaction, commit, states, now));
};

const stateOf = (specs: CollectionSpecs, collection: string, text: string): NewState => {
  const document = JSON.parse(text) as StoredDocument;
  return newState(collection, document, text, searchVector(specs[collection], document));
};

const decide = async (
  transaction: Transaction<Tables>,
  commit: PreparedCommit,
  states: readonly NewState[],
  now: Date
): Promise<Committed> => {
  const used = await usedKey(transaction, commit, now);
  if (used !== undefined) return { kind: 'repeated', ...used };
  const heads = await lockHeads(transaction, commit);
  const conflict = conflictOf(commit, heads);
  if (conflict !== undefined) return { kind: 'refused', outcome: conflict };
  const claims = await checkClaims(transaction, commit);
  if (!claims.ok) return { kind: 'refused', outcome: claims.outcome };

  const { time, text } = entryOver(commit, heads, now);
  const hash = leafHash(text);
  const after = Math.max(0, ...Array.from(heads.values(), ({ stamp }) => stamp));
  const { outbox: notices, idempotency, result } = commit;
  const id = v7();
  await writeEntry(transaction, {
    id,
    position: null,
    after,
    hash,
    time,
    text,
    states,
    claims: claims.fresh,
    notices,
    idempotency,
    result
  });
  return { kind: 'written', entry: id, hash, time };
};

/** No entry is older than what it builds on, even where the servers' clocks differ. */
const entryOver = (commit: PreparedCommit, heads: ReadonlyMap<string, Head>, now: Date) => {
  const time = [...heads.values()].reduce(
    (latest, head) => (head.time > latest ? head.time : latest),
    now.toISOString()
  );
  const previous = commit.changes.map(({ aggregate, collection, id }) => ({
    aggregate,
    hash: heads.get(headName(collection, id))?.hash ?? null
  }));
  return { time, text: entryText(commit, time, previous) };
};
