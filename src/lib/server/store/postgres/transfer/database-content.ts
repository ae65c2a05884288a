import type { Kysely } from 'kysely';
import type { DraftFile } from '#lib/server/drafts/draft-file.ts';
import type { KeyFile } from '#lib/server/drafts/file-draft-store.ts';
import type { RecordKind } from '#lib/server/records/port.ts';
import type { FormatData } from '../../embedded/format-file.ts';
import { checkBytes } from '../../attachments/digest.ts';
import { StoreFault } from '../../port.ts';
import type { CollectionSpecs, Notice, StoredDocument } from '../../port.ts';
import { upgrade } from '../../upgrade.ts';
import { documentOf } from '../plain-json.ts';
import { resultOf } from '../refuse-commit.ts';
import { readFact } from '../registry-facts.ts';
import type { Tables } from '../tables.ts';
import type {
  ContentAttachment,
  ContentCheckpoint,
  ContentEntry,
  ContentRecord,
  RegistryContent
} from './registry-content.ts';
import { parseStored } from '../parse-stored.ts';

const PAGE = 500;

/**
 * A database's content. Either it is read in one transaction that sees one moment, or no server may be writing meanwhile.
 * @throws {StoreFault} `not-a-store`
 */
export const databaseContent = async (db: Kysely<Tables>, specs: CollectionSpecs): Promise<RegistryContent> => {
  const format = await readFact<FormatData>(db, 'format');
  if (format === undefined) throw new StoreFault('not-a-store', 'The database holds no registry.');
  return {
    format,
    entries: () => entries(db),
    documents: () => documents(db, specs),
    async *drafts() {
      const rows = await db
        .selectFrom('drafts')
        .select('file')
        .where('file', 'is not', null)
        .orderBy('sheet')
        .execute();
      for (const { file } of rows) yield parseStored<DraftFile>(file ?? '', 'A draft');
    },
    async *keys() {
      const rows = await db.selectFrom('draft_keys').select('file').orderBy('key_id').execute();
      for (const { file } of rows) yield parseStored<KeyFile>(file, 'A kept key');
    },
    records: () => records(db),
    checkpoints: () => checkpoints(db),
    attachments: () => attachments(db)
  };
};

async function* entries(db: Kysely<Tables>): AsyncGenerator<ContentEntry> {
  for (let after = 0; ; after += PAGE) {
    const rows = await db
      .selectFrom('ledger')
      .select(['id', 'position', 'hash', 'text'])
      .where('position', '>', after)
      .orderBy('position')
      .limit(PAGE)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    const around = await aroundEntries(db, ids);
    for (const { id, position, hash, text } of rows) {
      const used = around.used.get(id);
      yield {
        position: position ?? 0,
        hash,
        text,
        unique: (around.claims.get(id) ?? []).map(({ scope, key, id: holder }) => ({ scope, key, id: holder })),
        notices: (around.notices.get(id) ?? []).map(({ body }) =>
          parseStored<Notice>(body, `A notice of entry ${position ?? 0}`)
        ),
        idempotency: used && { scope: used.scope, key: used.key },
        result: used && resultOf(used.result)
      };
    }
  }
}

const aroundEntries = async (db: Kysely<Tables>, ids: readonly string[]) => {
  // One after the other: they may share one transaction.
  const claims = await db.selectFrom('claims').selectAll().where('entry', 'in', ids).orderBy('ordinal').execute();
  const notices = await db.selectFrom('notices').selectAll().where('entry', 'in', ids).orderBy('ordinal').execute();
  const used = await db.selectFrom('used_keys').selectAll().where('entry', 'in', ids).execute();
  return {
    claims: Map.groupBy(claims, ({ entry }) => entry),
    notices: Map.groupBy(notices, ({ entry }) => entry),
    used: new Map(used.map((row) => [row.entry, row]))
  };
};

async function* documents(db: Kysely<Tables>, specs: CollectionSpecs) {
  for (const collection of Object.keys(specs).sort()) {
    for (let after = ''; ;) {
      const rows = await db
        .selectFrom('documents')
        .select(['id', 'body', 'exact'])
        .where('collection', '=', collection)
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute();
      for (const row of rows) {
        yield { collection, document: upgrade(specs, collection, documentOf(row) as StoredDocument) };
        after = row.id;
      }
      if (rows.length < PAGE) break;
    }
  }
}

async function* records(db: Kysely<Tables>): AsyncGenerator<ContentRecord> {
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('value', 'is not', null)
    .orderBy('kind')
    .orderBy('since')
    .orderBy('id')
    .execute();
  for (const { kind, id, value } of rows) {
    yield { kind: kind as RecordKind, id, value: parseStored<unknown>(value ?? 'null', `Record ${kind}/${id}`) };
  }
}

async function* checkpoints(db: Kysely<Tables>): AsyncGenerator<ContentCheckpoint> {
  const rows = await db.selectFrom('checkpoints').selectAll().orderBy('name').execute();
  for (const { name, body } of rows) yield { name, checkpoint: parseStored<unknown>(body, `Checkpoint ${name}`) };
}

async function* attachments(db: Kysely<Tables>): AsyncGenerator<ContentAttachment> {
  const rows = await db.selectFrom('attachments').select('digest').orderBy('digest').execute();
  for (const { digest } of rows) {
    const row = await db.selectFrom('attachments').select('bytes').where('digest', '=', digest).executeTakeFirst();
    if (row !== undefined) yield { digest, bytes: checkBytes(digest, row.bytes, digest) };
  }
}
