import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '#lib/server/store/postgres/tables.ts';
import { hasMembers, parseStored } from '#lib/server/store/postgres/parse-stored.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import type { DraftFile } from '../draft-file.ts';
import type { KeyFile } from '../file-draft-store.ts';
import { DraftFault } from '../port.ts';

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
  return draftOf(row, sheet);
};

/** @throws {DraftFault} `damaged` */
export const draftOf = (row: { readonly file: string | null } | undefined, sheet?: string): DraftFile | undefined => {
  if (row === undefined || row.file === null) return undefined;
  const file = parsedFile<DraftFile>(row.file, 'A draft', 'head', 'key', 'content');
  if (sheet === undefined || file.head.sheet === sheet) return file;
  throw new DraftFault('damaged', `The draft in the place of sheet ${sheet} is that of another sheet.`);
};

/** @throws {DraftFault} `damaged` */
export const keyFileOf = (row: { readonly file: string }): KeyFile =>
  parsedFile<KeyFile>(row.file, 'A kept key', 'keyId', 'sheet', 'key');

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what the row holds
const parsedFile = <T>(text: string, what: string, ...members: readonly string[]): T => {
  try {
    return parseStored<T>(text, what, (value) => hasMembers(value, ...members));
  } catch (error) {
    throw error instanceof StoreFault ? new DraftFault('damaged', error.message, error) : error;
  }
};
