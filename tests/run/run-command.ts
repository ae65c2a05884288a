import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { ROOT } from './root.ts';

export interface Command {
  /** A tool of `node_modules/.bin`, or `node`. */
  readonly tool: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Beyond any step's honest time: a browser that hangs fails the run instead of holding it. */
const LIMIT = 15 * 60_000;

const running = new Set<() => void>();

/** Ends everything that is running; for Ctrl+C. */
export const endAll = (): void => {
  for (const end of running) end();
};

/**
 * Runs a tool of the project to its exit code.
 * @param write is given what it writes, as it comes; with colours when the terminal shows them
 */
export function runCommand({ tool, args, env }: Command, write: (text: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const bin = join(ROOT, 'node_modules', '.bin');
    const child = spawn(tool, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
        ...env,
        // The Node that is installed with the project, whatever the system has.
        PATH: [bin, process.env['PATH']].join(delimiter)
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32'
    });
    const end = (): void => {
      child.kill('SIGTERM');
    };
    const timer = setTimeout(() => {
      write(`\n${tool}: stopped after ${LIMIT / 60_000} minutes\n`);
      end();
    }, LIMIT);
    running.add(end);
    child.stdout.setEncoding('utf8').on('data', write);
    child.stderr.setEncoding('utf8').on('data', write);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(end);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
