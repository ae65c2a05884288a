import { parseArgs } from 'node:util';
import { backUp } from '#lib/server/backup/back-up.ts';
import { backupText } from './backup/backup-text.ts';
import { languageOf } from './language.ts';
import { onePath } from './one-path.ts';
import { sayingWhy } from './open-registry.ts';
import { settingsOrComplaint } from './settings-or-complaint.ts';
import type { Subcommand } from './subcommand.ts';

/** `chon-chuan backup DIR`: copies the registry of `DATA_DIR` or `DATABASE_URL` into an empty folder, beside running servers. */
export const backup: Subcommand = {
  name: 'backup',
  summary: {
    vi: 'Sao lưu sổ đăng ký vào thư mục trống DIR, không phải dừng máy chủ',
    en: 'Backs the registry up into the empty folder DIR, while servers go on'
  },
  usage: 'chon-chuan backup DIR [--json] [--lang vi|en]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } }
    });
    const target = onePath(positionals);
    const lang = languageOf(values.lang, io.env);
    const settings = settingsOrComplaint(io.env, 'cli', io);
    if (settings === undefined) return 1;
    const { dataDir: dir, databaseUrl, keyFile, signingKeyFile } = settings;
    return sayingWhy(async () => {
      const { manifest, keyless } = await backUp({ dir, databaseUrl }, target);
      const { files, ...said } = manifest;
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      const result = { dir: target, ...said, files: files.length, bytes, keyless };
      if (values.json) io.out(JSON.stringify(result));
      else io.out(backupText(result, { keyFile, signingKeyFile }, lang));
      return 0;
    });
  }
};
