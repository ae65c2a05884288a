import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { isForgotten } from '../embedded/memory.ts';
import type { PreparedCommit } from '../embedded/prepare-commit.ts';
import type { Claim, CommitOutcome, Expect } from '../port.ts';
import type { Tables } from './tables.ts';

/** The latest entry of a document, as far as a commit needs it. */
export interface Head {
  readonly revision: number;
  readonly hash: string;
  readonly time: string;
  readonly stamp: number;
}

export const headName = (collection: string, id: string): string => JSON.stringify([collection, id]);

/** The commit that used an idempotency key, while it is remembered. */
export const usedKey = async (
  transaction: Transaction<Tables>,
  { idempotency }: Pick<PreparedCommit, 'idempotency'>,
  now: Date
): Promise<{ readonly entry: string; readonly result: unknown } | undefined> => {
  if (idempotency === undefined) return undefined;
  const used = await transaction
    .selectFrom('used_keys')
    .select(['entry', 'time', 'result'])
    .where('scope', '=', idempotency.scope)
    .where('key', '=', idempotency.key)
    .executeTakeFirst();
  if (used === undefined || isForgotten(used, now)) return undefined;
  return { entry: used.entry, result: resultOf(used.result) };
};

export const resultOf = (text: string | null): unknown => (text === null ? undefined : (JSON.parse(text) as unknown));

/**
 * Latest states of all documents that a commit names, locked until its end: those that it changes against everybody,
 * those that it only rests on against change. Whoever waits here is placed later in the ledger.
 */
export const lockHeads = async (
  transaction: Transaction<Tables>,
  { changes, expect }: Pick<PreparedCommit, 'changes' | 'expect'>
): Promise<ReadonlyMap<string, Head>> => {
  const changed = new Set(changes.map(({ collection, id }) => headName(collection, id)));
  const rested = expect.filter(({ collection, id }) => !changed.has(headName(collection, id)));
  return new Map([
    ...(await lock(transaction, changes, 'for update')),
    ...(await lock(transaction, rested, 'for share'))
  ]);
};

const lock = async (
  transaction: Transaction<Tables>,
  documents: readonly Pick<Expect, 'collection' | 'id'>[],
  how: 'for update' | 'for share'
): Promise<[string, Head][]> => {
  if (documents.length === 0) return [];
  const { rows } = await sql<Head & { readonly collection: string; readonly id: string }>`
    select collection, id, revision, hash, time, stamp from documents
    where (collection, id) in (
      select * from unnest(${documents.map(({ collection }) => collection)}::text[], ${documents.map(({ id }) => id)}::text[])
    )
    order by collection, id ${sql.raw(how)}`.execute(transaction);
  return rows.map(({ collection, id, ...head }) => [headName(collection, id), head]);
};

/** The first thing that was read and is not so any more. */
export const conflictOf = (
  { expect }: Pick<PreparedCommit, 'expect'>,
  heads: ReadonlyMap<string, Head>
): CommitOutcome | undefined => {
  for (const at of expect) {
    const actual = heads.get(headName(at.collection, at.id))?.revision ?? 0;
    if (actual !== at.revision) return { ok: false, kind: 'conflict', at, actual };
  }
  return undefined;
};

export type Claims =
  { readonly ok: true; readonly fresh: readonly Claim[] } | { readonly ok: false; readonly outcome: CommitOutcome };

/** Which claims of a commit are new, or the first that another document holds. */
export const checkClaims = async (
  transaction: Transaction<Tables>,
  { unique }: Pick<PreparedCommit, 'unique'>
): Promise<Claims> => {
  if (unique.length === 0) return { ok: true, fresh: [] };
  const { rows } = await sql<Claim>`
    select scope, key, id from claims where (scope, key) in (
      select * from unnest(${unique.map(({ scope }) => scope)}::text[], ${unique.map(({ key }) => key)}::text[])
    )`.execute(transaction);
  const holders = new Map(rows.map(({ scope, key, id }) => [headName(scope, key), id]));
  const fresh: Claim[] = [];
  for (const claim of unique) {
    const name = headName(claim.scope, claim.key);
    const holder = holders.get(name);
    if (holder !== undefined && holder !== claim.id) {
      return { ok: false, outcome: { ok: false, kind: 'taken', claim, holder } };
    }
    if (holder === undefined) fresh.push(claim);
    holders.set(name, claim.id);
  }
  return { ok: true, fresh };
};
