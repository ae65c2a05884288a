import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

export interface StandAloneVerdict {
  readonly code: number;
  readonly holds: boolean;
  readonly faults: readonly string[];
}

const SCRIPT = join(import.meta.dirname, '..', 'verify.mjs');

/** Runs the stand-alone verifier as anybody would. */
export async function standAlone(...words: readonly string[]): Promise<StandAloneVerdict> {
  const run = await promisify(execFile)(process.execPath, [SCRIPT, ...words, '--json']).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: unknown) => error as { stdout: string; code: number }
  );
  const { holds, faults } = JSON.parse(run.stdout) as { holds: boolean; faults: { en: string }[] };
  return { code: run.code, holds, faults: faults.map(({ en }) => en) };
}

/** Its verdict on a value, through a file. */
export async function standAloneOn(folder: string, value: unknown): Promise<StandAloneVerdict> {
  const file = join(folder, 'record.json');
  await writeFile(file, JSON.stringify(value));
  return standAlone(file);
}
