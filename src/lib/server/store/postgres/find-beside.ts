import type { Kysely } from 'kysely';
import type { DraftFile } from '#lib/server/drafts/draft-file.ts';
import type { KeyFile } from '#lib/server/drafts/file-draft-store.ts';
import { digestOf } from '../attachments/digest.ts';
import type { Tables } from './tables.ts';

/**
 * What is wrong with what is kept beside the ledger: attachments that are not what their names say, drafts and keys that
 * are of another sheet than their row says, records that cannot be read.
 */
export const findBeside = async (moment: Kysely<Tables>): Promise<readonly string[]> => [
  ...(await wrongAttachments(moment)),
  ...(await wrongDrafts(moment)),
  ...(await wrongKeys(moment)),
  ...(await wrongRecords(moment))
];

/** One at a time: they may be large. */
const wrongAttachments = async (moment: Kysely<Tables>): Promise<string[]> => {
  const wrong: string[] = [];
  for (const { digest } of await moment.selectFrom('attachments').select('digest').orderBy('digest').execute()) {
    const row = await moment.selectFrom('attachments').select('bytes').where('digest', '=', digest).executeTakeFirst();
    if (row !== undefined && digestOf(row.bytes) !== digest) wrong.push(`attachment ${digest} is damaged`);
  }
  return wrong;
};

const wrongDrafts = async (moment: Kysely<Tables>): Promise<string[]> => {
  const rows = await moment.selectFrom('drafts').selectAll().where('file', 'is not', null).orderBy('sheet').execute();
  return rows.flatMap(({ sheet, evaluation, revision, file }) => {
    const head = parsed<DraftFile>(file)?.head;
    const fits = head?.sheet === sheet && head.evaluation === evaluation && head.revision === revision;
    return fits ? [] : [`the draft of sheet ${sheet} is damaged`];
  });
};

const wrongKeys = async (moment: Kysely<Tables>): Promise<string[]> => {
  const rows = await moment.selectFrom('draft_keys').select(['key_id', 'file']).orderBy('key_id').execute();
  return rows.flatMap(({ key_id: keyId, file }) =>
    parsed<KeyFile>(file)?.keyId === keyId ? [] : [`the kept key ${keyId} is damaged`]
  );
};

const wrongRecords = async (moment: Kysely<Tables>): Promise<string[]> => {
  const rows = await moment
    .selectFrom('records')
    .select(['kind', 'id', 'value'])
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ kind, id, value }) =>
    value === null || parsed(value) !== undefined ? [] : [`the record ${kind}/${id} is damaged`]
  );
};

const parsed = <T>(text: string | null): Partial<T> | undefined => {
  try {
    return (JSON.parse(text ?? '') ?? {}) as Partial<T>;
  } catch {
    return undefined;
  }
};
