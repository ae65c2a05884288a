import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { canonical } from '../canonical.ts';
import { leafHash } from '../entry.ts';
import type { LedgerEntry } from '../../store/port.ts';

interface Line {
  readonly entry?: LedgerEntry;
  readonly hash?: string;
}

/** What each head field is followed by in a line of the ledger. */
const HEAD = ['position', 'batch', 'bytes', 'back', 'unique', 'outbox', 'idempotency', 'result', 'hash'];

/**
 * Rewrites the whole ledger of a closed data folder as somebody with the disk in hand could: the entries are changed, all
 * hashes and chains computed again, and the snapshots removed. Only a checkpoint can tell.
 * @param from `text` in the JSON of entries, in whose place `to` is put
 */
export async function rewriteLedger(dir: string, from: string, to: string): Promise<void> {
  const folder = join(dir, 'ledger');
  const hashes = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.log')).sort()) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const end = bytes.indexOf(0);
    const lines = bytes
      .subarray(0, end === -1 ? bytes.length : end)
      .toString('utf8')
      .split('\n');
    const text = lines.filter((line) => line !== '').map((line) => rewritten(line, hashes, from, to));
    const whole = Buffer.from(`${text.join('\n')}\n`);
    await writeFile(path, Buffer.concat([whole, Buffer.alloc(Math.max(0, bytes.length - whole.length))]));
  }
  await rm(join(dir, 'snapshots'), { recursive: true, force: true });
}

const rewritten = (line: string, hashes: Map<string, string>, from: string, to: string): string => {
  const { entry, ...head } = JSON.parse(line.slice(9)) as Line & Record<string, unknown>;
  if (entry === undefined || head.hash === undefined) return line;
  const changed = JSON.parse(JSON.stringify(entry).replaceAll(from, to)) as LedgerEntry;
  const previous = changed.previous.map((one) => ({ ...one, hash: hashes.get(one.hash ?? '') ?? one.hash }));
  const text = canonical({ ...changed, previous });
  const hash = leafHash(text);
  hashes.set(head.hash, hash);
  const fields: Record<string, unknown> = { ...head, hash, bytes: Buffer.byteLength(text) };
  const ordered = Object.fromEntries(HEAD.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
  const json = `${JSON.stringify(ordered).slice(0, -1)},"entry":${text}}`;
  return `${crc32(Buffer.from(json)).toString(16).padStart(8, '0')} ${json}`;
};
