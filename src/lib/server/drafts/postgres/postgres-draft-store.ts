import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { serializable } from '#lib/server/store/postgres/serializable.ts';
import type { Tables } from '#lib/server/store/postgres/tables.ts';
import { withinTransaction } from '#lib/server/store/postgres/within-transaction.ts';
import { makeDraftFile, readDraftFile } from '../draft-file.ts';
import type { DraftFile } from '../draft-file.ts';
import { keyBound, keyLost } from '../file-draft-store.ts';
import type { KeyFile, LostToKey } from '../file-draft-store.ts';
import type { MasterKeys } from '../master-key.ts';
import { DraftFault } from '../port.ts';
import type {
  DraftHead,
  DraftStore,
  DraftWrite,
  DraftWritten,
  NeededSheets,
  OpenedSheet,
  SealedSheet,
  SweptSheets
} from '../port.ts';
import { openSheet, sealSheet } from '../seal-sheet.ts';
import { draftOf, keyFileOf, lockDraft } from './lock-draft.ts';

export interface PostgresDraftParts {
  readonly db: Kysely<Tables>;
  readonly master: MasterKeys;
  readonly clock: () => Date;
}

/** Undoes the transaction, whose row stood in for a draft, and carries the answer out of it. */
class Undone<T> extends Error {
  readonly answer: () => T;

  constructor(answer: () => T) {
    super('undone');
    this.answer = answer;
  }
}

/** Drafts in the database, encrypted here: the database never sees a key or a score. */
export class PostgresDraftStore<C = unknown> implements DraftStore<C> {
  readonly #parts: PostgresDraftParts;
  readonly #open = new Set<Promise<unknown>>();
  #closed = false;

  constructor(parts: PostgresDraftParts) {
    this.#parts = parts;
  }

  heads(evaluation: string): Promise<readonly DraftHead[]> {
    return this.#ask(async () => {
      const rows = await this.#parts.db
        .selectFrom('drafts')
        .select('file')
        .where('evaluation', '=', evaluation)
        .orderBy('sheet')
        .execute();
      return rows.flatMap((row) => unlessDamaged(() => draftOf(row))?.head ?? []);
    });
  }

  read(sheet: string, reader: string): Promise<{ readonly head: DraftHead; readonly content: C } | undefined> {
    return this.#ask(async () => {
      const row = await this.#parts.db
        .selectFrom('drafts')
        .select('file')
        .where('sheet', '=', sheet)
        .executeTakeFirst();
      const file = draftOf(row, sheet);
      return file?.head.member === reader ? { head: file.head, content: this.#content(file) } : undefined;
    });
  }

  /** What the guard reads of the store stays so until the draft is written: closing a round waits, or the save sees it. */
  write(
    draft: DraftWrite<C>,
    expectRevision: number,
    guard: () => boolean | Promise<boolean>
  ): Promise<DraftWritten<C>> {
    // Taken over now: what the caller changes later is not written.
    const content = JSON.parse(canonical(draft.content)) as C;
    return this.#ask(() =>
      answering(
        serializable(this.#parts.db, async (transaction) => {
          const before = await lockDraft(transaction, draft.sheet, draft.evaluation);
          if (before !== undefined && before.head.member !== draft.member) {
            throw new TypeError(`Sheet ${draft.sheet} has another author`);
          }
          const isAsSeen = (before?.head.revision ?? 0) === expectRevision;
          if (!isAsSeen && before !== undefined) {
            const conflict = this.#conflict(before);
            throw new Undone(() => conflict);
          }
          // A draft that is gone was taken away by closing its round, which the guard knows of.
          if (!(await withinTransaction(transaction, guard))) {
            throw new Undone(() => ({ ok: false, kind: 'guarded' }) as const);
          }
          if (!isAsSeen) throw new TypeError(`There is no draft of sheet ${draft.sheet}`);
          const head = this.#nextHead(draft, expectRevision);
          await this.#put(transaction, makeDraftFile(this.#parts.master, head, content, before));
          return { ok: true, head } as const;
        })
      )
    );
  }

  /**
   * The draft is locked for all servers while the work goes on. The work runs once, and what came of it is answered even
   * if the lock's connection breaks afterwards.
   */
  whileAt<T>(
    sheet: string,
    revision: number,
    work: () => Promise<T>
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> {
    return this.#ask(async () => {
      const come: { of?: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> } = {};
      try {
        return await serializable(this.#parts.db, async (transaction): Promise<never> => {
          const before = await lockDraft(transaction, sheet);
          come.of =
            (before?.head.revision ?? 0) === revision
              ? work().then((value) => ({ ok: true, value }) as const)
              : Promise.resolve({ ok: false });
          await Promise.allSettled([come.of]);
          // Nothing is changed here: the row that may stand in for a draft goes again.
          throw new Undone(() => undefined);
        });
      } catch (error) {
        if (come.of === undefined) throw error;
        return await come.of;
      }
    });
  }

  seal(sheet: string, content: C): Promise<SealedSheet> {
    return this.#ask(async () => {
      const { sealed, key } = sealSheet(sheet, content);
      const { keyId } = sealed;
      const file: KeyFile = { version: 1, keyId, sheet, key: this.#parts.master.wrap(key, keyBound(sheet, keyId)) };
      await this.#parts.db
        .insertInto('draft_keys')
        .values({ key_id: keyId, file: JSON.stringify(file) })
        .execute();
      return sealed;
    });
  }

  open(sheet: string, sealed: SealedSheet): Promise<OpenedSheet<C>> {
    return this.#ask(async () => {
      const { db, master } = this.#parts;
      const row = await db
        .selectFrom('draft_keys')
        .select('file')
        .where('key_id', '=', sealed.keyId)
        .executeTakeFirst();
      if (row === undefined) throw new DraftFault('key-lost', `The key of sheet ${sheet} is not there any more.`);
      const kept = keyFileOf(row);
      if (!master.has(kept.key.master)) throw keyLost(sheet);
      const key = master.unwrap(kept.key, keyBound(sheet, sealed.keyId));
      const opened = key && openSheet(sheet, sealed, key);
      if (opened === undefined) throw new DraftFault('damaged', `Sheet ${sheet} does not open to what was submitted.`);
      return opened as OpenedSheet<C>;
    });
  }

  remove(sheet: string): Promise<void> {
    return this.#ask(async () => {
      await this.#parts.db.deleteFrom('drafts').where('sheet', '=', sheet).execute();
    });
  }

  forget(keyId: string): Promise<void> {
    return this.#ask(async () => {
      await this.#parts.db.deleteFrom('draft_keys').where('key_id', '=', keyId).execute();
    });
  }

  /** By the database's clock; the statement that takes one away looks at its age once more. */
  sweep(needed: NeededSheets, age: number): Promise<SweptSheets> {
    return this.#ask(async () => {
      const { db } = this.#parts;
      const isOld = sql<boolean>`written_at <= now() - ${age} * interval '1 millisecond'`;
      const swept = { drafts: 0, keys: 0 };
      for (const row of await db.selectFrom('drafts').select('file').where(isOld).orderBy('sheet').execute()) {
        const head = unlessDamaged(() => draftOf(row))?.head;
        if (head === undefined || (await needed.draft(head))) continue;
        const { numDeletedRows } = await db
          .deleteFrom('drafts')
          .where('sheet', '=', head.sheet)
          .where(isOld)
          .executeTakeFirst();
        swept.drafts += Number(numDeletedRows);
      }
      for (const row of await db.selectFrom('draft_keys').select('file').where(isOld).execute()) {
        const submission = unlessDamaged(() => keyFileOf(row));
        if (submission === undefined || (await needed.key(submission))) continue;
        const { numDeletedRows } = await db
          .deleteFrom('draft_keys')
          .where('key_id', '=', submission.keyId)
          .where(isOld)
          .executeTakeFirst();
        swept.keys += Number(numDeletedRows);
      }
      return swept;
    });
  }

  /** Drafts and submissions whose master key is not in `KEY_FILE`. */
  lost(): Promise<LostToKey> {
    return this.#ask(async () => {
      const { db, master } = this.#parts;
      const drafts = await db.selectFrom('drafts').select('file').orderBy('sheet').execute();
      const keys = await db.selectFrom('draft_keys').select('file').orderBy('key_id').execute();
      return {
        drafts: drafts.flatMap((row) => {
          const file = unlessDamaged(() => draftOf(row));
          return file === undefined || master.has(file.key.master) ? [] : [file.head];
        }),
        submissions: keys.flatMap((row) => {
          const file = unlessDamaged(() => keyFileOf(row));
          return file === undefined || master.has(file.key.master) ? [] : [{ sheet: file.sheet, keyId: file.keyId }];
        })
      };
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#open);
    await this.#parts.db.destroy();
  }

  async #put(transaction: Transaction<Tables>, file: DraftFile): Promise<void> {
    const { sheet, evaluation, revision } = file.head;
    await transaction
      .updateTable('drafts')
      .set({ evaluation, revision, file: JSON.stringify(file), written_at: sql`now()` })
      .where('sheet', '=', sheet)
      .execute();
  }

  #nextHead(draft: DraftWrite<C>, before: number): DraftHead {
    const { sheet, evaluation, round, member, filled, total } = draft;
    const savedAt = this.#parts.clock().toISOString();
    return { sheet, evaluation, round, member, filled, total, revision: before + 1, savedAt };
  }

  #conflict(before: DraftFile): DraftWritten<C> {
    return { ok: false, kind: 'conflict', head: before.head, content: this.#content(before) };
  }

  #content(file: DraftFile): C {
    const read = readDraftFile(this.#parts.master, file);
    if (read.ok) return read.content as C;
    if (read.why === 'key-lost') throw keyLost(file.head.sheet);
    throw new DraftFault('damaged', `The draft of sheet ${file.head.sheet} is damaged.`);
  }

  #ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new DraftFault('closed', 'The draft store is closed.'));
    const open = question().finally(() => this.#open.delete(open));
    this.#open.add(open);
    return open;
  }
}

/** One that is damaged is told when somebody reads it, and does not keep the others from being read. */
const unlessDamaged = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof DraftFault && error.code === 'damaged') return undefined;
    throw error;
  }
};

/** What a transaction answers, also one that was undone on purpose. */
const answering = async <T>(transaction: Promise<T>): Promise<T> => {
  try {
    return await transaction;
  } catch (error) {
    if (error instanceof Undone) return error.answer() as T;
    throw error;
  }
};
