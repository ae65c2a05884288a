import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { OpenQuestions } from '../../postgres/open-questions.ts';
import type { Tables } from '../../postgres/tables.ts';
import { checkBytes, checkDigest, digestOf } from '../digest.ts';
import type { AttachmentStore } from '../port.ts';

/**
 * Attachments in the database. How long one has lain there goes by the database's clock, which is the same for all
 * servers, and is looked at once more in the statement that takes it away: a put on another server comes before it,
 * and makes it new, or after it, and puts it in again.
 */
export class PostgresAttachments implements AttachmentStore {
  readonly #db: Kysely<Tables>;
  readonly #questions = new OpenQuestions('The attachment store');

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  put(bytes: Uint8Array): Promise<string> {
    const copy = Buffer.from(bytes);
    const digest = digestOf(copy);
    return this.#questions.ask(async () => {
      // An earlier copy may have been damaged, so the bytes are written again.
      await sql`
        insert into attachments (digest, bytes, put_at) values (${digest}, ${copy}, now())
        on conflict (digest) do update set bytes = excluded.bytes, put_at = excluded.put_at`.execute(this.#db);
      return digest;
    });
  }

  get(digest: string): Promise<Buffer | undefined> {
    checkDigest(digest);
    return this.#questions.ask(async () => {
      const row = await this.#db
        .selectFrom('attachments')
        .select('bytes')
        .where('digest', '=', digest)
        .executeTakeFirst();
      return row && checkBytes(digest, row.bytes, digest);
    });
  }

  has(digest: string): Promise<boolean> {
    checkDigest(digest);
    return this.#questions.ask(async () => {
      const row = await this.#db.selectFrom('attachments').select('digest').where('digest', '=', digest).execute();
      return row.length > 0;
    });
  }

  digests(): Promise<readonly string[]> {
    return this.#questions.ask(async () => {
      const rows = await this.#db.selectFrom('attachments').select('digest').orderBy('digest').execute();
      return rows.map(({ digest }) => digest);
    });
  }

  sweep(unnamed: (digests: readonly string[]) => Promise<readonly string[]>, age: number): Promise<readonly string[]> {
    return this.#questions.ask(async () => {
      const isOld = sql<boolean>`put_at <= now() - ${age} * interval '1 millisecond'`;
      const old = await this.#db.selectFrom('attachments').select('digest').where(isOld).orderBy('digest').execute();
      if (old.length === 0) return [];
      const swept: string[] = [];
      for (const digest of await unnamed(old.map((row) => row.digest))) {
        const gone = await this.#db
          .deleteFrom('attachments')
          .where('digest', '=', digest)
          .where(isOld)
          .executeTakeFirst();
        if (gone.numDeletedRows > 0n) swept.push(digest);
      }
      return swept;
    });
  }

  remove(digest: string): Promise<void> {
    checkDigest(digest);
    return this.#questions.ask(async () => {
      await this.#db.deleteFrom('attachments').where('digest', '=', digest).execute();
    });
  }

  close(): Promise<void> {
    return this.#questions.close(() => this.#db.destroy());
  }
}
