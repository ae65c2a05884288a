import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Io } from '../subcommand.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { runVite } from './run-vite.ts';
import { digestOfSources } from './sources.ts';
import { readStamp, writeStamp } from './stamp.ts';
import { worthReading } from './worth-reading.ts';

export interface BuildOptions {
  /** Builds even when nothing has changed. */
  readonly force?: boolean;
}

const LOCK = join(ROOT, 'node_modules', '.cache', 'build.lock');

/**
 * Builds the server when its sources have changed since the last build.
 * @returns exit code of the build, 0 when there was nothing to do
 */
export async function buildIfNeeded(io: Io, { force = false }: BuildOptions = {}): Promise<number> {
  const upToDate = (): boolean => readStamp(ROOT) === digestOfSources(ROOT);
  if (!force && upToDate()) return 0;
  const waiting = (): void => {
    io.err('Đang chờ một lần dựng khác… / Waiting for another build…');
  };
  // Who waited may find that the other one has done its work.
  return oneAtATime(LOCK, waiting, async () => (!force && upToDate() ? 0 : build(io)));
}

async function build(io: Io): Promise<number> {
  const digest = digestOfSources(ROOT);
  io.err('Đang dựng ứng dụng… / Building…');
  const start = performance.now();
  const { code, output } = await runVite(ROOT);
  if (code !== 0) {
    io.err(output);
    io.err(`Dựng không thành công / The build failed (${code})`);
    return code;
  }
  for (const line of worthReading(output)) io.err(line);
  writeStamp(ROOT, digest);
  io.err(`Đã dựng xong / Built (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return 0;
}
