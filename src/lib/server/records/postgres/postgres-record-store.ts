import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { deepFreeze } from '#lib/server/store/embedded/deep-freeze.ts';
import { OpenQuestions } from '#lib/server/store/postgres/open-questions.ts';
import { parseStored } from '#lib/server/store/postgres/parse-stored.ts';
import { plainText } from '#lib/server/store/postgres/plain-json.ts';
import { serializable } from '#lib/server/store/postgres/serializable.ts';
import type { Tables } from '#lib/server/store/postgres/tables.ts';
import type { RecordKind, RecordStore } from '../port.ts';

/**
 * Records in the database. Each update locks its own row, so updates of one record follow each other on all servers;
 * what may be put off is written at once, for another server may be asked next. `change` runs again when a transaction
 * met another.
 */
export class PostgresRecordStore implements RecordStore {
  readonly #db: Kysely<Tables>;
  readonly #questions = new OpenQuestions('The record store');

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  get<T>(kind: RecordKind, id: string): Promise<T | undefined> {
    return this.#questions.ask(async () => {
      const row = await this.#db
        .selectFrom('records')
        .select('value')
        .where('kind', '=', kind)
        .where('id', '=', plainText(id))
        .executeTakeFirst();
      return valueOf(row) as T | undefined;
    });
  }

  /** In the order in which they were made. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what the kind holds, as in get
  list<T>(kind: RecordKind): Promise<readonly { readonly id: string; readonly value: T }[]> {
    return this.#questions.ask(async () => {
      const rows = await this.#db
        .selectFrom('records')
        .select(['id', 'value'])
        .where('kind', '=', kind)
        .orderBy('since')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: row.id, value: valueOf(row) as T }));
    });
  }

  update<T>(kind: RecordKind, id: string, change: (before: T | undefined) => T | undefined): Promise<T | undefined> {
    return this.#questions.ask(() =>
      serializable(this.#db, async (transaction) => {
        const name = plainText(id);
        const after = change((await lockRecord(transaction, kind, name)) as T | undefined);
        if (after === undefined) {
          await sql`delete from records where kind = ${kind} and id = ${name}`.execute(transaction);
          return undefined;
        }
        const text = canonical(after);
        await sql`update records set value = ${text} where kind = ${kind} and id = ${name}`.execute(transaction);
        return deepFreeze(JSON.parse(text) as T);
      })
    );
  }

  close(): Promise<void> {
    return this.#questions.close(() => this.#db.destroy());
  }
}

const valueOf = (row: { readonly value: string | null } | undefined): unknown =>
  row === undefined || row.value === null ? undefined : deepFreeze(parseStored<unknown>(row.value, 'A record'));

/** Where there is no record yet, an empty row stands in for it until the transaction ends. */
const lockRecord = async (transaction: Transaction<Tables>, kind: RecordKind, id: string): Promise<unknown> => {
  await sql`
    insert into records (kind, id, since, value)
    values (${kind}, ${id}, (extract(epoch from clock_timestamp()) * 1000000)::bigint, null)
    on conflict do nothing`.execute(transaction);
  const row = await transaction
    .selectFrom('records')
    .select('value')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return valueOf(row);
};
