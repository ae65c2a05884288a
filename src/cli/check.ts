import { parseArgs } from 'node:util';
import { checkInDatabase } from './check/check-in-database.ts';
import { checkInFolder } from './check/check-in-folder.ts';
import { checkText } from './check/check-text.ts';
import { languageOf } from './language.ts';
import { sayingWhy } from './open-registry.ts';
import { settingsOrComplaint } from './settings-or-complaint.ts';
import type { Subcommand } from './subcommand.ts';

/** `chon-chuan check`: goes through the whole data folder (or database) and reports what is not as it should be. Reads only. */
export const check: Subcommand = {
  name: 'check',
  summary: {
    vi: 'Kiểm tra toàn bộ sổ đăng ký: sổ ghi nhận, tổng kiểm, tệp đính kèm, khóa của phiếu; không sửa gì',
    en: 'Checks the whole registry: ledger, checksums, attachments, keys of sheets; changes nothing'
  },
  usage: 'chon-chuan check [--json] [--lang vi|en]',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } }
    });
    const lang = languageOf(values.lang, io.env);
    const settings = settingsOrComplaint(io.env, 'cli', io);
    if (settings === undefined) return 1;
    const { dataDir, databaseUrl } = settings;
    return sayingWhy(async () => {
      const result = await (databaseUrl === undefined ? checkInFolder(dataDir) : checkInDatabase(databaseUrl));
      io.out(values.json ? JSON.stringify(result, null, 2) : checkText(result, lang));
      return result.sound ? 0 : 1;
    });
  }
};
