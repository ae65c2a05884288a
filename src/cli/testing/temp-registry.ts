import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subcommand } from '../subcommand.ts';
import { fakeIo } from './fake-io.ts';

export interface TempRegistry {
  /** Folder for the test's own files. */
  readonly parent: string;
  readonly dir: string;
  readonly keyFile: string;
  /** Runs a subcommand on this registry, in English unless `--lang` says otherwise. */
  run(subcommand: Subcommand, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  remove(): Promise<void>;
}

/** A place for a registry that is not there yet. */
export async function tempRegistry(): Promise<TempRegistry> {
  const parent = await mkdtemp(join(tmpdir(), 'chon-chuan-cli-'));
  const dir = join(parent, 'registry');
  return {
    parent,
    dir,
    keyFile: `${dir}.key`,
    run: async (subcommand, ...args) => {
      const io = fakeIo({ DATA_DIR: dir, LANG: 'en_GB.UTF-8' });
      const code = await subcommand.run(args, io);
      return { code, ...io.written };
    },
    remove: () => rm(parent, { recursive: true, force: true })
  };
}
