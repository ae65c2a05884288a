import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { deepFreeze } from '../embedded/deep-freeze.ts';
import { isForgotten } from '../embedded/memory.ts';
import type {
  CollectionSpecs,
  HistoryItem,
  IdempotencyKey,
  LedgerEntry,
  LedgerRecord,
  Notice,
  Page,
  Query,
  StoredDocument
} from '../port.ts';
import { upgrade } from '../upgrade.ts';
import { conditionsSql } from './conditions-sql.ts';
import { orderSql } from './order-sql.ts';
import { documentOf, plainText } from './plain-json.ts';
import { resultOf } from './refuse-commit.ts';
import type { Tables } from './tables.ts';
import { parseStored } from './parse-stored.ts';

const DEFAULT_LIMIT = 1000;

interface DocumentRow {
  readonly body: unknown;
  readonly exact: string | null;
}

/** The reading half of the store port, on the tables. Documents come out deep-frozen and in their current form. */
export class PostgresReader {
  readonly #db: Kysely<Tables>;
  readonly #specs: CollectionSpecs;

  constructor(db: Kysely<Tables>, specs: CollectionSpecs) {
    this.#db = db;
    this.#specs = specs;
  }

  async get(collection: string, id: string, db: Kysely<Tables> = this.#db): Promise<StoredDocument | undefined> {
    const query = db.selectFrom('documents').select(['body', 'exact']);
    const named = query.where('collection', '=', collection).where('id', '=', plainText(id));
    // Within somebody's transaction: what was read stays so until its end.
    const row = await (db === this.#db ? named : named.forShare()).executeTakeFirst();
    return row && this.#document(collection, row);
  }

  async list(collection: string, query: Query = {}): Promise<Page<StoredDocument>> {
    const { where = [], sort = [], offset = 0, limit = DEFAULT_LIMIT } = query;
    const fits = sql`collection = ${collection} and ${conditionsSql(where)}`;
    const [{ rows }, total] = await Promise.all([
      sql<DocumentRow>`
        select body, exact from documents where ${fits}
        order by ${orderSql(sort)} offset ${offset} limit ${limit}`.execute(this.#db),
      sql<{ total: number }>`select count(*) as total from documents where ${fits}`.execute(this.#db)
    ]);
    return { items: rows.map((row) => this.#document(collection, row)), total: total.rows[0]?.total ?? 0 };
  }

  async holder(scope: string, key: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('claims')
      .select('id')
      .where('scope', '=', plainText(scope))
      .where('key', '=', plainText(key))
      .executeTakeFirst();
    return row?.id;
  }

  /** The entry that used a key, and what was answered. */
  async answered(
    { scope, key }: IdempotencyKey,
    now: Date
  ): Promise<{ readonly entry: string; readonly result: unknown } | undefined> {
    const row = await this.#db
      .selectFrom('used_keys')
      .select(['entry', 'time', 'result'])
      .where('scope', '=', plainText(scope))
      .where('key', '=', plainText(key))
      .executeTakeFirst();
    return row === undefined || isForgotten(row, now) ? undefined : { entry: row.entry, result: resultOf(row.result) };
  }

  async history(collection: string, id: string): Promise<readonly HistoryItem<StoredDocument>[]> {
    const rows = await this.#db
      .selectFrom('revisions')
      .innerJoin('ledger', 'ledger.id', 'revisions.entry')
      .select(['ledger.position', 'ledger.text'])
      .where('revisions.collection', '=', collection)
      .where('revisions.id', '=', plainText(id))
      .where('ledger.position', 'is not', null)
      .orderBy('revisions.revision')
      .execute();
    return rows.flatMap(({ position, text }) => {
      const { time, actor, command, reason, changes } = parseStored<LedgerEntry>(text, 'An entry');
      const change = changes.find((one) => one.collection === collection && one.document.id === id);
      if (change === undefined || position === null) return [];
      const document = deepFreeze(upgrade(this.#specs, collection, change.document));
      return [{ position, time, actor, command, ...(reason === undefined ? {} : { reason }), document }];
    });
  }

  async entriesSince(position: number, limit = DEFAULT_LIMIT): Promise<readonly LedgerRecord[]> {
    const rows = await this.#db
      .selectFrom('ledger')
      .select(['position', 'hash', 'text'])
      .where('position', '>', position)
      .orderBy('position')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      position: row.position ?? 0,
      hash: row.hash,
      entry: parseStored<LedgerEntry>(row.text, `Entry ${row.position ?? 0}`)
    }));
  }

  async pendingNotices(limit = DEFAULT_LIMIT): Promise<readonly (Notice & { readonly position: number })[]> {
    const rows = await this.#db
      .selectFrom('notices')
      .innerJoin('ledger', 'ledger.id', 'notices.entry')
      .select(['notices.body', 'ledger.position'])
      .where('ledger.position', 'is not', null)
      .orderBy('ledger.position')
      .orderBy('notices.ordinal')
      .limit(limit)
      .execute();
    return rows.map(({ body, position }) => ({ ...parseStored<Notice>(body, 'A notice'), position: position ?? 0 }));
  }

  async hashes(): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('ledger')
      .select('hash')
      .where('position', 'is not', null)
      .orderBy('position')
      .execute();
    return rows.map(({ hash }) => hash);
  }

  #document(collection: string, row: DocumentRow): StoredDocument {
    return deepFreeze(upgrade(this.#specs, collection, documentOf(row) as StoredDocument));
  }
}
