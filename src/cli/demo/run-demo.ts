import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../build/build-if-needed.ts';
import { listenText } from '../serve/listen-texts.ts';
import { startServer } from '../serve/start-server.ts';
import { whyNoListening } from '../serve/why-no-listening.ts';
import { settingsOrComplaint } from '../settings-or-complaint.ts';
import type { Io } from '../subcommand.ts';
import { ensureRegistry } from './ensure-registry.ts';
import { fillWithDemoData } from './fill-with-demo-data.ts';
import { welcome } from './welcome.ts';

/**
 * `npm run demo`: builds if needed, makes the demonstration if there is none, serves it. `--dir DIR` puts it elsewhere;
 * `--fresh` makes it anew.
 */
export async function runDemo(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { dir: { type: 'string' }, fresh: { type: 'boolean', default: false } }
  });
  // Where real data lie is no business of the demonstration, whatever the shell has set.
  const env = { ...io.env, DATA_DIR: values.dir, KEY_FILE: undefined, DATABASE_URL: undefined };
  const settings = settingsOrComplaint(env, 'demo', io);
  if (settings === undefined) return 1;

  // Asked before the long work, and again by the server itself.
  const obstacle = await whyNoListening(settings.host, settings.port);
  if (obstacle !== undefined) {
    io.err(listenText(obstacle, settings.host, settings.port));
    return 1;
  }
  const built = await buildIfNeeded(io);
  if (built !== 0) return built;
  await ensureRegistry({ dir: settings.dataDir, keyFile: settings.keyFile }, io, {
    fresh: values.fresh,
    fill: fillWithDemoData
  });
  await startServer(settings);
  io.out(welcome(settings.origin));
  return 0;
}
