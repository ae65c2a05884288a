import { demonstrationIn } from '#lib/server/settings/demonstration.ts';
import { sayingWhy } from '../open-registry.ts';
import { readStamp } from '../build/stamp.ts';
import { ROOT } from '../root.ts';
import { settingsOrComplaint } from '../settings-or-complaint.ts';
import type { Io } from '../subcommand.ts';
import { startServer } from './start-server.ts';

/** `npm start`: the server for real work. Exit code 1 with a message when it cannot start. */
export async function serve(io: Io): Promise<number> {
  const settings = settingsOrComplaint(io.env, 'production', io);
  if (settings === undefined) return 1;
  if (readStamp(ROOT) === undefined) {
    io.err('Chưa dựng ứng dụng. Hãy chạy: npm run build\nThe app is not built. Run: npm run build');
    return 1;
  }
  return sayingWhy(async () => {
    if ((await demonstrationIn(settings.dataDir)) !== undefined) {
      io.err(
        `${settings.dataDir} là dữ liệu minh họa, ai cũng biết mật khẩu. Hãy đặt DATA_DIR đến nơi khác.\n` +
          `${settings.dataDir} is a demonstration, whose passwords everybody knows. Set DATA_DIR to another place.`
      );
      return 1;
    }
    await startServer(settings);
    io.err(`Chọn Chuẩn: ${settings.origin} (${settings.databaseUrl === undefined ? settings.dataDir : 'PostgreSQL'})`);
    return 0;
  });
}
