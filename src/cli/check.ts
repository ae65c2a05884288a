import { parseArgs } from 'node:util';
import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { checkFolder } from '#lib/server/store/embedded/index.ts';
import { COLLECTION_NAMES } from '#lib/domain/collections.ts';
import { checkInDatabase } from './check/check-in-database.ts';
import { languageOf } from './language.ts';
import { withReader } from './open-registry.ts';
import type { Subcommand } from './subcommand.ts';

/** `chon-chuan check`: goes through the whole data folder (or database) and reports what is not as it should be. Reads only. */
export const check: Subcommand = {
  name: 'check',
  summary: {
    vi: 'Kiểm tra toàn bộ thư mục dữ liệu: sổ ghi nhận, tổng kiểm, bản chụp; không sửa gì',
    en: 'Checks the whole data folder: ledger, checksums, snapshots; changes nothing'
  },
  usage: 'chon-chuan check [--json] [--lang vi|en]',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } }
    });
    const lang = languageOf(values.lang, io.env);
    const vi = lang === 'vi';
    return withReader(io, async ({ store }, { dataDir, databaseUrl }) => {
      if (databaseUrl !== undefined) return checkInDatabase(databaseUrl, io, lang, values.json);
      const { size, root, files, checkpoints, findings } = await checkFolder({ dir: dataDir, specs: COLLECTION_SPECS });
      const totals = await Promise.all(
        COLLECTION_NAMES.map(async (name) => [name, (await store.list(name, { limit: 1 })).total] as const)
      );
      const sound = findings.length === 0;
      if (values.json) {
        const documents = Object.fromEntries(totals);
        io.out(
          JSON.stringify(
            { dir: dataDir, sound, position: size, root, files, checkpoints, documents, findings },
            null,
            2
          )
        );
        return sound ? 0 : 1;
      }
      for (const { file, byte, what } of findings) io.out(`${file}${byte === undefined ? '' : `:${byte}`} ${what}`);
      io.out(vi ? `Sổ ghi nhận: ${size} mục, gốc ${root}` : `Ledger: ${size} entries, root ${root}`);
      io.out(totals.map(([name, total]) => `${name} ${total}`).join(', '));
      io.out(
        vi
          ? `${files} tệp đã đọc: ${sound ? 'không thấy gì sai' : `${findings.length} chỗ sai`}`
          : `${files} files read: ${sound ? 'nothing wrong was found' : `${findings.length} faults`}`
      );
      return sound ? 0 : 1;
    });
  }
};
