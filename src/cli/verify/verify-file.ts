import { readFile } from 'node:fs/promises';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { fault } from '#lib/server/ledger/fault.ts';
import { verifyRecord } from '#lib/server/ledger/record/verify-record.ts';
import { shortRoot } from '#lib/server/ledger/short-root.ts';
import type { Verdict } from './verdict.ts';

/** Verifies an exported record. Opens no store. */
export async function verifyFileAt(file: string, since: Checkpoint | undefined): Promise<Verdict> {
  const value = parse(await readFile(file, 'utf8'));
  if (value === undefined) {
    const faults = [fault('tệp không phải JSON', 'the file is not JSON')];
    return { file, what: 'record', holds: false, faults, keys: [] };
  }
  const { faults, keys = [], checkpoint, ...rest } = verifyRecord(value, since);
  const head = { file, what: 'record', holds: faults.length === 0, faults, keys } as const;
  if (checkpoint === undefined) return { ...head, ...rest };
  const { size, root, time } = checkpoint.body;
  return { ...head, size, root, shortRoot: shortRoot(root), signedAt: time, ...rest };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
