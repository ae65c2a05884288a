import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { StoreFault } from '../port.ts';
import type { CollectionSpecs, StoredDocument } from '../port.ts';
import { upgrade } from '../upgrade.ts';
import { documentOf, jsonColumns } from './plain-json.ts';
import { SEARCH_FORM, searchVector, wordsOfVector } from './search/search-vector.ts';
import { SearchWords } from './search/search-words.ts';
import { serializable } from './serializable.ts';
import type { Tables } from './tables.ts';

/** Documents that one transaction carries over. */
const BATCH = 200;

/**
 * Carries documents of older forms over, as the embedded store does when it reads them, and makes search vectors of
 * older forms again. Revision and hash stay: nothing happened to the document.
 * @throws {StoreFault} `newer` for a form or a collection that this release does not know
 */
export const upgradeDocuments = async (db: Kysely<Tables>, specs: CollectionSpecs): Promise<void> => {
  await refuseUnknown(db, specs);
  const words = new SearchWords(db);
  for (const [collection, { schemaVersion }] of Object.entries(specs)) {
    while ((await upgradeBatch(db, specs, collection, schemaVersion, words)) > 0);
  }
};

const refuseUnknown = async (db: Kysely<Tables>, specs: CollectionSpecs): Promise<void> => {
  const { rows } = await sql<{ collection: string; newest: number }>`
    select collection, max(schema_version) as newest from documents group by collection`.execute(db);
  for (const { collection, newest } of rows) {
    const known = Object.hasOwn(specs, collection) ? specs[collection]?.schemaVersion : undefined;
    if (known !== undefined && newest <= known) continue;
    throw new StoreFault(
      'newer',
      `The database holds ${collection} in form ${newest}, which this release does not know. Start the release that ` +
        'wrote it, or a newer one.'
    );
  }
};

const upgradeBatch = async (
  db: Kysely<Tables>,
  specs: CollectionSpecs,
  collection: string,
  current: number,
  words: SearchWords
): Promise<number> => {
  const older = await serializable(db, async (transaction) => {
    const rows = await transaction
      .selectFrom('documents')
      .select(['id', 'body', 'exact'])
      .where('collection', '=', collection)
      .where((is) => is.or([is('schema_version', '<', current), is('search_form', '<', SEARCH_FORM)]))
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .execute();
    const vectors: string[] = [];
    for (const row of rows) {
      const document = upgrade(specs, collection, documentOf(row) as StoredDocument);
      const { body, exact } = jsonColumns(canonical(document));
      const search = searchVector(specs[collection], document);
      if (search !== null) vectors.push(search);
      await sql`
        update documents set body = ${body}::jsonb, exact = ${exact}, search = ${search}::text::tsvector,
          schema_version = ${current}::bigint, search_form = ${SEARCH_FORM}::bigint
        where collection = ${collection} and id = ${row.id}`.execute(transaction);
    }
    return { count: rows.length, vectors };
  });
  await words.add(collection, older.vectors.flatMap(wordsOfVector));
  return older.count;
};
