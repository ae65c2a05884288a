import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Claim, IdempotencyKey, Notice, StoredDocument } from '../port.ts';
import { jsonColumns } from './plain-json.ts';
import { SEARCH_FORM } from './search/search-vector.ts';
import type { Tables } from './tables.ts';

/** A document's new state. */
export interface NewState {
  readonly collection: string;
  readonly id: string;
  readonly revision: number;
  readonly schemaVersion: number;
  /** Canonical JSON. */
  readonly text: string;
  /** Text of its tsvector; null where nothing is searched. */
  readonly search: string | null;
}

/** An entry with all that is kept around it. */
export interface NewEntry {
  /** Made by the app; names the entry in the tables until it has its position, and after. */
  readonly id: string;
  /** Null: the sequencer places it. */
  readonly position: number | null;
  /** Microseconds; the entry is placed after every other with a smaller one that it builds on. */
  readonly after: number;
  readonly hash: string;
  readonly time: string;
  readonly text: string;
  readonly states: readonly NewState[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
  readonly idempotency: IdempotencyKey | undefined;
  readonly result: unknown;
}

/** Writes an entry and what follows from it. Everything has been checked and locked before. */
export const writeEntry = async (transaction: Transaction<Tables>, entry: NewEntry): Promise<void> => {
  const stamp = await insertEntry(transaction, entry);
  if (entry.states.length > 0) {
    await writeStates(transaction, entry, stamp);
    await writeRevisions(transaction, entry);
  }
  await writeClaims(transaction, entry);
  await writeNotices(transaction, entry);
  await writeKey(transaction, entry);
};

/** The database's clock after all locks are held; never before what the entry builds on. */
const insertEntry = async (
  transaction: Transaction<Tables>,
  { id, position, after, hash, time, text }: NewEntry
): Promise<number> => {
  const { rows } = await sql<{ stamp: number }>`
    insert into ledger (id, position, stamp, hash, time, text)
    values (${id}, ${position}::bigint,
      greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint, ${after}::bigint + 1), ${hash}, ${time}, ${text})
    returning stamp`.execute(transaction);
  return rows[0]?.stamp ?? after + 1;
};

const writeStates = async (transaction: Transaction<Tables>, entry: NewEntry, stamp: number): Promise<void> => {
  const { states } = entry;
  const columns = states.map(({ text }) => jsonColumns(text));
  await sql`
    insert into documents
      (collection, id, revision, schema_version, body, exact, search, search_form, entry, hash, time, stamp)
    select new.collection, new.id, new.revision, new.schema_version, new.body::jsonb, new.exact, new.search::tsvector,
      ${SEARCH_FORM}::bigint, ${entry.id}, ${entry.hash}, ${entry.time}, ${stamp}::bigint
    from unnest(
      ${states.map(({ collection }) => collection)}::text[], ${states.map(({ id }) => id)}::text[],
      ${states.map(({ revision }) => revision)}::bigint[], ${states.map(({ schemaVersion }) => schemaVersion)}::bigint[],
      ${columns.map(({ body }) => body)}::text[], ${columns.map(({ exact }) => exact)}::text[],
      ${states.map(({ search }) => search)}::text[]
    ) as new (collection, id, revision, schema_version, body, exact, search)
    on conflict (collection, id) do update set
      revision = excluded.revision, schema_version = excluded.schema_version, body = excluded.body,
      exact = excluded.exact, search = excluded.search, search_form = excluded.search_form, entry = excluded.entry,
      hash = excluded.hash, time = excluded.time, stamp = excluded.stamp`.execute(transaction);
};

const writeRevisions = async (transaction: Transaction<Tables>, { id: entry, states }: NewEntry): Promise<void> => {
  await sql`
    insert into revisions (collection, id, revision, entry)
    select new.collection, new.id, new.revision, ${entry} from unnest(
      ${states.map(({ collection }) => collection)}::text[], ${states.map(({ id }) => id)}::text[],
      ${states.map(({ revision }) => revision)}::bigint[]
    ) as new (collection, id, revision)`.execute(transaction);
};

const writeClaims = async (transaction: Transaction<Tables>, { id: entry, claims }: NewEntry): Promise<void> => {
  if (claims.length === 0) return;
  const rows = claims.map(({ scope, key, id }, ordinal) => ({ scope, key, id, entry, ordinal }));
  await transaction.insertInto('claims').values(rows).execute();
};

const writeNotices = async (transaction: Transaction<Tables>, { id: entry, notices }: NewEntry): Promise<void> => {
  if (notices.length === 0) return;
  const rows = notices.map((notice, ordinal) => ({ id: notice.id, entry, ordinal, body: JSON.stringify(notice) }));
  await transaction.insertInto('notices').values(rows).execute();
};

const writeKey = async (
  transaction: Transaction<Tables>,
  { id: entry, time, idempotency, result }: NewEntry
): Promise<void> => {
  if (idempotency === undefined) return;
  const row = { entry, time, result: result === undefined ? null : JSON.stringify(result) };
  await transaction
    .insertInto('used_keys')
    .values({ ...idempotency, ...row })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doUpdateSet(row))
    .execute();
};

/** The state that a document of an entry brings. */
export const newState = (
  collection: string,
  { id, revision, schemaVersion }: StoredDocument,
  text: string,
  search: string | null
): NewState => ({ collection, id, revision, schemaVersion, text, search });
