import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { v7 } from 'uuid';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { StoreFault } from '../../port.ts';
import type { CollectionSpecs, LedgerEntry } from '../../port.ts';
import { upgrade } from '../../upgrade.ts';
import { FILLING } from '../registry-facts.ts';
import { searchVector, wordsOfVector } from '../search/search-vector.ts';
import { SearchWords } from '../search/search-words.ts';
import { serializable } from '../serializable.ts';
import type { Tables } from '../tables.ts';
import { newState, writeEntry } from '../write-entry.ts';
import type { NewEntry } from '../write-entry.ts';
import type { ContentEntry, RegistryContent } from './registry-content.ts';

/** Entries that one transaction writes. */
const BATCH = 100;

/**
 * Writes a registry into an empty database. Until it is finished the database says so and no server starts on it.
 * @throws {StoreFault} `not-a-store` when the database is not empty
 */
export const fillDatabase = async (
  db: Kysely<Tables>,
  content: RegistryContent,
  specs: CollectionSpecs
): Promise<void> => {
  await begin(db);
  const words = new SearchWords(db);
  let batch: NewEntry[] = [];
  const write = async (): Promise<void> => {
    const entries = batch;
    batch = [];
    for (const { states } of entries) {
      for (const { collection, search } of states)
        if (search !== null) await words.add(collection, wordsOfVector(search));
    }
    await serializable(db, async (transaction) => {
      for (const entry of entries) await writeEntry(transaction, entry);
    });
  };
  for await (const entry of content.entries()) {
    batch.push(newEntry(entry, specs));
    if (batch.length >= BATCH) await write();
  }
  await write();
  await fillBeside(db, content);
  await db
    .insertInto('registry')
    .values({ name: 'format', value: JSON.stringify(content.format) })
    .execute();
  await db.deleteFrom('registry').where('name', '=', FILLING).execute();
};

const begin = (db: Kysely<Tables>): Promise<void> =>
  serializable(db, async (transaction) => {
    const facts = await transaction.selectFrom('registry').select('name').where('name', '<>', 'form').execute();
    const { rows } = await sql<{ any: boolean }>`
      select exists(select 1 from ledger) or exists(select 1 from drafts) or exists(select 1 from records)
        or exists(select 1 from attachments) as any`.execute(transaction);
    if (facts.length > 0 || rows[0]?.any === true) {
      throw new StoreFault('not-a-store', 'The database is not empty. Name another one. Nothing was changed.');
    }
    await transaction.insertInto('registry').values({ name: FILLING, value: 'true' }).execute();
  });

const newEntry = (
  { position, hash, text, unique, notices, idempotency, result }: ContentEntry,
  specs: CollectionSpecs
): NewEntry => {
  const { time, changes } = JSON.parse(text) as LedgerEntry;
  const states = changes.map(({ collection, document }) => {
    const current = upgrade(specs, collection, document);
    return newState(collection, current, canonical(current), searchVector(specs[collection], current));
  });
  return { id: v7(), position, after: 0, hash, time, text, states, claims: unique, notices, idempotency, result };
};

const fillBeside = async (db: Kysely<Tables>, content: RegistryContent): Promise<void> => {
  for await (const file of content.drafts()) {
    const { sheet, evaluation, revision } = file.head;
    await db
      .insertInto('drafts')
      .values({ sheet, evaluation, revision, file: JSON.stringify(file) })
      .execute();
  }
  for await (const file of content.keys()) {
    await db
      .insertInto('draft_keys')
      .values({ key_id: file.keyId, file: JSON.stringify(file) })
      .execute();
  }
  let since = 0;
  for await (const { kind, id, value } of content.records()) {
    await db
      .insertInto('records')
      .values({ kind, id, since: ++since, value: canonical(value) })
      .execute();
  }
  for await (const { name, checkpoint } of content.checkpoints()) {
    await db
      .insertInto('checkpoints')
      .values({ name, body: JSON.stringify(checkpoint) })
      .execute();
  }
  for await (const { digest, bytes } of content.attachments()) {
    await sql`insert into attachments (digest, bytes, put_at) values (${digest}, ${bytes}, now())`.execute(db);
  }
};
