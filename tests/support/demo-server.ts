import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.ts';

const ROOT = dirname(dirname(import.meta.dirname));

export interface DemoServer {
  readonly origin: string;
  readonly dataDir: string;
  /** Ends the server as a service manager would, and removes its data. */
  stop(): Promise<void>;
}

/** Starts `npm run demo` on a registry of its own and returns when it answers. */
export async function startDemoServer(): Promise<DemoServer> {
  const parent = await mkdtemp(join(tmpdir(), 'chon-chuan-demo-server-'));
  const dataDir = join(parent, 'registry');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['src/cli/demo.ts', '--dir', dataDir], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = once(server, 'close');
  const remove = () => rm(parent, { recursive: true, force: true });
  // It greets when it listens.
  const greeted = once(server.stdout.setEncoding('utf8'), 'data');
  const first = await Promise.race([greeted.then(() => 'listening'), ended.then(() => 'ended')]);
  server.stdout.resume();
  if (first === 'ended') {
    await remove();
    throw new Error('The demonstration server did not start.');
  }
  await answers(origin);
  return {
    origin,
    dataDir,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await remove();
    }
  };
}

async function answers(origin: string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      await fetch(origin, { redirect: 'manual' });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
