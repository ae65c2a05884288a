import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.ts';

export interface DemoPlace {
  readonly port: number;
  readonly origin: string;
  /** Data folder of the registry that the tests work on. */
  readonly dataDir: string;
}

/**
 * Where the server of an end-to-end run listens and keeps its data. The configuration is read again in every worker, so
 * the first reader settles it for all, and clears the folder away when it ends.
 */
export async function demoPlace(): Promise<DemoPlace> {
  if (process.env['E2E_PORT'] === undefined || process.env['E2E_DIR'] === undefined) {
    const parent = mkdtempSync(join(tmpdir(), 'chon-chuan-e2e-'));
    process.env['E2E_PORT'] = String(await freePort());
    process.env['E2E_DIR'] = parent;
    process.once('exit', () => {
      rmSync(parent, { recursive: true, force: true });
    });
  }
  const port = Number(process.env['E2E_PORT']);
  return { port, origin: `http://localhost:${port}`, dataDir: join(process.env['E2E_DIR'], 'registry') };
}
