import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { restore as restoreRegistry } from '#lib/server/backup/restore.ts';
import { languageOf } from './language.ts';
import { onePath } from './one-path.ts';
import { sayingWhy } from './open-registry.ts';
import { refuseDemonstration } from './refuse-demonstration.ts';
import { restoreText } from './restore/restore-text.ts';
import { settingsOrComplaint } from './settings-or-complaint.ts';
import type { Subcommand } from './subcommand.ts';

/** `chon-chuan restore DIR`: puts a backup into an empty `DATA_DIR`, or into an empty `DATABASE_URL`. */
export const restore: Subcommand = {
  name: 'restore',
  summary: {
    vi: 'Phục hồi bản sao lưu DIR vào DATA_DIR hoặc DATABASE_URL còn trống, sau khi kiểm tra toàn bộ',
    en: 'Restores the backup DIR into an empty DATA_DIR or DATABASE_URL, after verifying all of it'
  },
  usage: 'chon-chuan restore DIR [--json] [--lang vi|en]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } }
    });
    const from = onePath(positionals);
    const lang = languageOf(values.lang, io.env);
    const settings = settingsOrComplaint(io.env, 'cli', io);
    if (settings === undefined) return 1;
    const { dataDir: dir, databaseUrl, keyFile, signingKeyFile } = settings;
    return sayingWhy(async () => {
      if (databaseUrl !== undefined) await refuseDemonstration(from);
      const { epoch, manifest } = await restoreRegistry({ dir, databaseUrl }, from);
      const { createdAt, ledger, size, root } = manifest;
      const result = {
        to: databaseUrl === undefined ? dir : 'PostgreSQL',
        ledger,
        epoch,
        backup: { dir: from, createdAt, size, root },
        keyFile: { path: keyFile, there: existsSync(keyFile) },
        signingKeyFile: { path: signingKeyFile, there: existsSync(signingKeyFile) }
      };
      if (values.json) io.out(JSON.stringify(result));
      else io.out(restoreText(result, lang));
      return 0;
    });
  }
};
