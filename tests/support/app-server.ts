import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.ts';

const ROOT = dirname(dirname(import.meta.dirname));

/** `npm start`, as a process of its own. */
export interface AppServer {
  readonly origin: string;
  /** What it has printed so far. */
  printed(): string;
  /** SIGKILL: it ends in the middle of whatever it is at. */
  kill(): Promise<void>;
  /** SIGTERM, as a service manager does. */
  stop(): Promise<void>;
}

/** Starts the built server with these settings and returns when it listens. @throws Error with what it printed */
export async function startAppServer(env: Readonly<Record<string, string>>): Promise<AppServer> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const origin = env['ORIGIN'] ?? `http://localhost:${port}`;
  const server = spawn(process.execPath, [join(ROOT, 'src/cli/serve.ts')], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let printed = '';
  const listening = new Promise<'listening'>((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (printed.includes('Listening on')) resolve('listening');
      });
    }
  });
  const ended = once(server, 'close').then(() => 'ended' as const);
  if ((await Promise.race([listening, ended])) === 'ended') throw new Error(`The server did not start:\n${printed}`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    server.kill(signal);
    await ended;
  };
  return { origin, printed: () => printed, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
