import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { checkDatabase } from '#lib/server/store/postgres/index.ts';
import type { Lang } from '#lib/text/language.ts';
import type { Io } from '../subcommand.ts';

/** The check of a registry in PostgreSQL. @returns the exit code: 1 when something is not as it should be */
export async function checkInDatabase(url: string, io: Io, lang: Lang, json: boolean): Promise<number> {
  const { size, root, findings } = await checkDatabase(url, COLLECTION_SPECS);
  const sound = findings.length === 0;
  if (json) {
    io.out(JSON.stringify({ sound, position: size, root, findings }, null, 2));
    return sound ? 0 : 1;
  }
  for (const what of findings) io.out(what);
  const verdict =
    lang === 'vi'
      ? [`Sổ ghi nhận: ${size} mục, gốc ${root}`, sound ? 'Không thấy gì sai' : `${findings.length} chỗ sai`]
      : [`Ledger: ${size} entries, root ${root}`, sound ? 'Nothing wrong was found' : `${findings.length} faults`];
  io.out(verdict.join('\n'));
  return sound ? 0 : 1;
}
