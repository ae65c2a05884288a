import { readFile } from 'node:fs/promises';
import { parseCheckpoint } from '#lib/server/ledger/checkpoint.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';

/** A checkpoint that somebody kept. @throws Error in both languages when the file holds none */
export async function readCheckpoint(file: string): Promise<Checkpoint> {
  const checkpoint = parseCheckpoint(await readFile(file, 'utf8'));
  if (checkpoint !== undefined) return checkpoint;
  throw new Error(`${file} không phải mốc kiểm.\n${file} holds no checkpoint.`);
}
