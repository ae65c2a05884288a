import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

export interface ViteRun {
  /** Exit code; 1 when it was ended by a signal. */
  readonly code: number;
  /** All that it wrote, in order. */
  readonly output: string;
}

/** Runs `vite build` with the Node that runs this, and keeps what it says. */
export function runVite(root: string): Promise<ViteRun> {
  return new Promise((resolve, reject) => {
    const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe']
    });
    let output = '';
    const keep = (chunk: string): void => {
      output += chunk;
    };
    vite.stdout.setEncoding('utf8').on('data', keep);
    vite.stderr.setEncoding('utf8').on('data', keep);
    vite.on('error', reject);
    vite.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
