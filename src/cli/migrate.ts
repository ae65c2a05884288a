import { parseArgs } from 'node:util';
import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { databaseToFolder, folderToDatabase } from '#lib/server/store/postgres/transfer/index.ts';
import { languageOf } from './language.ts';
import { sayingWhy } from './open-registry.ts';
import { refuseDemonstration } from './refuse-demonstration.ts';
import { settingsOrComplaint } from './settings-or-complaint.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * `chon-chuan migrate --to URL` copies the registry of `DATA_DIR` into an empty PostgreSQL database; `--from URL` copies
 * one into an empty `DATA_DIR`. The original stays as it is; both are compared by digest. The key file is not touched.
 */
export const migrate: Subcommand = {
  name: 'migrate',
  summary: {
    vi: 'Chép toàn bộ sổ đăng ký từ DATA_DIR sang PostgreSQL, hoặc ngược lại, rồi đối chiếu hai bên',
    en: 'Copies the whole registry from DATA_DIR to PostgreSQL, or back, and compares both'
  },
  usage: 'chon-chuan migrate --to|--from postgres://USER:PASSWORD@HOST/DATABASE [--json] [--lang vi|en]',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' }
      }
    });
    const url = values.to ?? values.from;
    if (url === undefined || (values.to !== undefined && values.from !== undefined)) {
      throw new WrongUse('cần một trong hai: --to hoặc --from / one of --to and --from is needed');
    }
    if (!/^postgres(ql)?:[/][/]/.test(url) || !URL.canParse(url)) {
      throw new WrongUse('địa chỉ phải có dạng postgres://… / the address must begin with postgres://');
    }
    const vi = languageOf(values.lang, io.env) === 'vi';
    // The folder is meant here, wherever the server keeps its registry.
    const settings = settingsOrComplaint({ ...io.env, DATABASE_URL: undefined }, 'cli', io);
    if (settings === undefined) return 1;
    const copy = values.to === undefined ? databaseToFolder : folderToDatabase;
    return sayingWhy(async () => {
      if (values.to !== undefined) await refuseDemonstration(settings.dataDir);
      const result = await copy({ dir: settings.dataDir, url, specs: COLLECTION_SPECS });
      const { size, documents, root, digest } = result;
      if (values.json) io.out(JSON.stringify(result));
      else if (vi) {
        io.out(`Đã chép ${size} mục sổ ghi nhận, ${documents} tài liệu. Hai bên giống hệt nhau.`);
        io.out(`Gốc ${root}\nMã đối chiếu ${digest}`);
      } else {
        io.out(`Copied ${size} ledger entries, ${documents} documents. Both sides are identical.`);
        io.out(`Root ${root}\nDigest ${digest}`);
      }
      return 0;
    });
  }
};
