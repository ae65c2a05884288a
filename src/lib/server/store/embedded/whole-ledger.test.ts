import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractSpecs, put, thing } from '../contract/things.ts';
import { checkFolder, openEmbeddedStore, openReadOnlyStore } from './index.ts';

let folder: string;
let dir: string;
let segments: string[];

/** 60 entries in several segments, with snapshots that reach to the end of them. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'));
  dir = join(folder, 'registry');
  const store = await openEmbeddedStore({ dir, specs: contractSpecs, segmentBytes: 16 * 1024 });
  for (let number = 1; number <= 60; number++) await put(store, [thing(number, { text: 'ă'.repeat(400) })]);
  await store.snapshot();
  await store.close();
  const names = await readdir(join(dir, 'ledger'));
  segments = names.filter((name) => name.endsWith('.log')).map((name) => join(dir, 'ledger', name));
  expect(segments.length).toBeGreaterThan(2);
});
afterEach(() => rm(folder, { recursive: true }));

/** Byte at which a line of a segment begins. */
const startOf = (bytes: Buffer, line: number): number => {
  let start = 0;
  for (let passed = 0; passed < line; passed++) start = bytes.indexOf(0x0a, start) + 1;
  return start;
};

/** Changes the text of a line and gives it the checksum that fits. */
const rewritten = (bytes: Buffer, line: number, change: (payload: string) => string): Buffer => {
  const start = startOf(bytes, line);
  const end = bytes.indexOf(0x0a, start);
  const before = bytes.toString('utf8', start + 9, end);
  const payload = Buffer.from(change(before));
  expect(payload.toString()).not.toBe(before);
  expect(payload.length).toBe(end - start - 9);
  const copy = Buffer.from(bytes);
  copy.write(crc32(payload).toString(16).padStart(8, '0'), start, 'latin1');
  payload.copy(copy, start + 9);
  return copy;
};

const refusesAt = async (path: string, byte: number): Promise<void> => {
  const refusal = { code: 'damaged', file: path, byte };
  const bytes = await readFile(path);
  const found = (await checkFolder({ dir, specs: contractSpecs })).findings;
  expect(found).toContainEqual(expect.objectContaining({ file: path, byte }));
  await expect(openReadOnlyStore({ dir, specs: contractSpecs })).rejects.toMatchObject(refusal);
  await expect(openEmbeddedStore({ dir, specs: contractSpecs })).rejects.toMatchObject(refusal);
  expect(await readFile(path)).toEqual(bytes);
};

describe('a ledger behind its snapshots refuses to start, naming file and byte, when', () => {
  it('one bit of an older segment is another', async () => {
    const path = segments[0]!;
    const bytes = await readFile(path);
    bytes[startOf(bytes, 3) + 200]! ^= 1;
    await writeFile(path, bytes);
    await refusesAt(path, startOf(bytes, 3));
  });

  it.each([
    ['an entry was rewritten under a checksum that fits', (payload: string) => payload.replace('ăă', 'âă')],
    [
      'an entry was rewritten together with its hash',
      (payload: string) => payload.replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000')
    ],
    ['an entry points back to another', (payload: string) => payload.replace('"back":[0]', '"back":[1]')],
    ['an entry has the place of another', (payload: string) => payload.replace('"position":4,', '"position":5,')],
    [
      'a line says something else beside its entry than in it',
      (payload: string) => payload.replace(/"bytes":(\d+)/, (_all, size: string) => `"bytes":${Number(size) - 9}`)
    ]
  ])('%s', async (_what, change) => {
    const path = segments[0]!;
    const bytes = rewritten(await readFile(path), 3, change);
    await writeFile(path, bytes);
    await refusesAt(path, startOf(bytes, 3));
  });

  it('an older segment was emptied', async () => {
    await writeFile(segments[0]!, Buffer.alloc(0));
    await refusesAt(segments[0]!, 0);
    const { findings } = await checkFolder({ dir, specs: contractSpecs });
    expect(findings[0]!.what).toContain('entries 1 to ');
  });

  it('the end of an older segment is gone', async () => {
    const path = segments[1]!;
    const bytes = await readFile(path);
    const cut = startOf(bytes, 5);
    await writeFile(path, bytes.subarray(0, cut));
    await refusesAt(path, cut);
  });
});
