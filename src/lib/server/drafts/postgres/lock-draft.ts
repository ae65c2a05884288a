import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '#lib/server/store/postgres/tables.ts';
import type { DraftFile } from '../draft-file.ts';

/**
 * The draft of a sheet, kept from everybody else until the transaction ends. Where there is none yet, an empty row
 * stands in for it, so that two first saves meet each other.
 */
export const lockDraft = async (
  transaction: Transaction<Tables>,
  sheet: string,
  evaluation = ''
): Promise<DraftFile | undefined> => {
  await sql`
    insert into drafts (sheet, evaluation, revision, file) values (${sheet}, ${evaluation}, 0, null)
    on conflict do nothing`.execute(transaction);
  const row = await transaction
    .selectFrom('drafts')
    .select('file')
    .where('sheet', '=', sheet)
    .forUpdate()
    .executeTakeFirst();
  return draftOf(row);
};

export const draftOf = (row: { readonly file: string | null } | undefined): DraftFile | undefined =>
  row === undefined || row.file === null ? undefined : (JSON.parse(row.file) as DraftFile);
