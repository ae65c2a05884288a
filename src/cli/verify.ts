import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { languageOf } from './language.ts';
import { sayingWhy } from './open-registry.ts';
import { settingsOrComplaint } from './settings-or-complaint.ts';
import type { Subcommand } from './subcommand.ts';
import { asText } from './verify/as-text.ts';
import { readCheckpoint } from './verify/read-checkpoint.ts';
import type { Verdict } from './verify/verdict.ts';
import { verifyFileAt } from './verify/verify-file.ts';
import { verifyDatabaseAt, verifyFolderAt } from './verify/verify-ledger.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * `chon-chuan verify FILE|DIR`: whether an exported record, or the ledger of a data folder, is what was signed; without
 * an argument, the registry of the settings. FILE opens no store; DIR is read while a server runs, too.
 */
export const verify: Subcommand = {
  name: 'verify',
  summary: {
    vi: 'Kiểm chứng một hồ sơ đã xuất (tính lại kết quả), hoặc sổ ghi nhận của một thư mục dữ liệu',
    en: 'Verifies an exported record (computes the result again), or the ledger of a data folder'
  },
  usage: 'chon-chuan verify [FILE|DIR] [--since CHECKPOINT.json] [--json] [--lang vi|en]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        since: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' }
      },
      allowPositionals: true
    });
    const [place, ...others] = positionals;
    if (others.length > 0) throw new WrongUse('chỉ nhận một tệp hoặc thư mục / one file or folder at a time');
    const lang = languageOf(values.lang, io.env);
    return sayingWhy(async () => {
      const since = values.since === undefined ? undefined : await readCheckpoint(values.since);
      let verdict: Verdict;
      if (place === undefined) {
        const settings = settingsOrComplaint(io.env, 'cli', io);
        if (settings === undefined) return 1;
        const { dataDir, databaseUrl } = settings;
        verdict =
          databaseUrl === undefined ? await verifyFolderAt(dataDir, since) : await verifyDatabaseAt(databaseUrl, since);
      } else {
        const found = await stat(place).catch(() => undefined);
        if (found === undefined) throw new Error(`không có ${place}\nthere is no ${place}`);
        verdict = found.isDirectory() ? await verifyFolderAt(place, since) : await verifyFileAt(place, since);
      }
      io.out(values.json ? JSON.stringify(verdict, null, 2) : asText(verdict, since, lang));
      return verdict.holds ? 0 : 1;
    });
  }
};
