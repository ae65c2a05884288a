import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change, commitOf, contractSpecs, idNumber, put, thing } from '../contract/things.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import type { CollectionSpecs } from '../port.ts';
import { encodeLine } from './line.ts';
import { backupFolder, checkFolder, openEmbeddedStore, openReadOnlyStore } from './index.ts';
import type { EmbeddedOptions, EmbeddedStore } from './index.ts';

let folder: string;
let dir: string;
let notices: string[];
const opened: EmbeddedStore[] = [];

const open = async (more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedStore> => {
  const onNotice = (message: string) => notices.push(message);
  const store = await openEmbeddedStore({ dir, specs: contractSpecs, segmentBytes: 32 * 1024, onNotice, ...more });
  opened.push(store);
  return store;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  dir = join(folder, 'registry');
  notices = [];
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close().catch(() => undefined);
  await rm(folder, { recursive: true });
});

const fill = async (store: EmbeddedStore, from: number, to: number): Promise<void> => {
  for (let number = from; number <= to; number++) await put(store, [thing(number, { text: 'ă'.repeat(400) })]);
};

/** A store with `count` documents, closed. */
const made = async (count: number, snapshot = false): Promise<void> => {
  const store = await open();
  await fill(store, 1, count);
  if (snapshot) await store.snapshot();
  await store.close();
};

const lastSegment = async (): Promise<string> => {
  const names = (await readdir(join(dir, 'ledger'))).filter((name) => name.endsWith('.log'));
  return join(dir, 'ledger', names.at(-1)!);
};

/** Where the lines of the last segment end. */
const endOfLines = (bytes: Buffer): number => bytes.lastIndexOf(0x0a) + 1;

describe('the lock', () => {
  it('keeps a second opening out, names the holder, and is given back', async () => {
    const first = await open();
    await expect(open()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(String(process.pid)) as string
    });
    await first.close();
    expect(await readdir(dir)).not.toContain('lock');
    await open();
  });

  it('of another process that runs is respected, and what it left when it died is taken over', async () => {
    await made(1);
    const other = spawn('sleep', ['60']);
    await once(other, 'spawn');
    const store = await open();
    const own = JSON.parse(await readFile(join(dir, 'lock'), 'utf8')) as { pid: number };
    await store.close();
    const start = (await readFile(`/proc/${other.pid!}/stat`, 'utf8')).split(' ')[21];
    await writeFile(join(dir, 'lock'), JSON.stringify({ ...own, pid: other.pid, started: start }));
    await expect(open()).rejects.toMatchObject({ code: 'locked' });
    // The same number, but another process by its start.
    await writeFile(join(dir, 'lock'), JSON.stringify({ ...own, pid: other.pid, started: '1' }));
    await (await open()).close();
    await writeFile(join(dir, 'lock'), JSON.stringify({ ...own, pid: other.pid, started: start }));
    other.kill();
    await once(other, 'exit');
    await (await open()).close();
    // From before the machine was started last.
    await writeFile(join(dir, 'lock'), JSON.stringify({ ...own, boot: 'another', pid: process.pid }));
    await (await open()).close();
    await writeFile(join(dir, 'lock'), '{"half');
    await open();
  });

  it('lets one of many that start at once have it', async () => {
    await made(1);
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => open()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not needed for reading while a server writes', async () => {
    const store = await open();
    await fill(store, 1, 30);
    const reader = await openReadOnlyStore({ dir, specs: contractSpecs });
    await fill(store, 31, 60);
    expect((await reader.list('things')).total).toBe(30);
    expect((await (await openReadOnlyStore({ dir, specs: contractSpecs })).list('things')).total).toBe(60);
    expect((await reader.history('things', idNumber(3))).length).toBe(1);
    expect(reader.treeHead().size).toBe(30);
    await expect(reader.commit(commitOf([]))).rejects.toMatchObject({ code: 'read-only' });
  });
});

describe('the end of the ledger', () => {
  const damageLast = async (change: (bytes: Buffer, end: number) => Buffer): Promise<string> => {
    const path = await lastSegment();
    const bytes = await readFile(path);
    await writeFile(path, change(bytes, endOfLines(bytes)));
    return path;
  };

  it.each([
    ['short', (bytes: Buffer, end: number) => Buffer.from(bytes).fill(0, end - 300)],
    ['cut with the file', (bytes: Buffer, end: number) => bytes.subarray(0, end - 10)],
    ['without its line end', (bytes: Buffer, end: number) => Buffer.from(bytes).fill(0, end - 1)]
  ])('that is %s is cut off with a notice, and writing goes on', async (_name, damage) => {
    await made(5);
    await damageLast(damage);
    const store = await open();
    expect(notices.join()).toContain('interrupted');
    expect((await store.list('things')).total).toBe(4);
    await put(store, [thing(5, { again: true })]);
    await store.close();
    notices = [];
    expect((await (await open()).get('things', idNumber(5)))?.['again']).toBe(true);
    expect(notices).toEqual([]);
  });

  it('that a batch left with sectors still empty is cut off', async () => {
    const store = await open();
    await put(store, [thing(1)]);
    await Promise.all([2, 3, 4].map((number) => put(store, [thing(number, { text: 'x'.repeat(1500) })])));
    await store.close();
    await damageLast((bytes, end) => {
      const hole = Math.ceil((end - 2500) / 512) * 512;
      return Buffer.from(bytes).fill(0, hole, hole + 512);
    });
    const again = await open();
    expect(notices.join()).toContain('interrupted');
    expect((await again.list('things')).total).toBeLessThan(4);
    expect(await again.get('things', idNumber(1))).toBeDefined();
  });

  it.each([
    ['a complete last line with a wrong checksum', (bytes: Buffer, end: number) => flipped(bytes, end - 20)],
    ['a line end that was changed', (bytes: Buffer, end: number) => flipped(bytes, end - 1)],
    ['a line in the middle', (bytes: Buffer) => flipped(bytes, 100)],
    ['zeros with whole lines after them', (bytes: Buffer) => Buffer.from(bytes).fill(0, 512, 1024)],
    ['something after the end', (bytes: Buffer, end: number) => flipped(bytes, end + 700)]
  ])('%s refuses to start, names file and byte, and changes nothing', async (_name, damage) => {
    await made(5);
    const path = await damageLast(damage);
    const before = await readFile(path);
    await expect(open()).rejects.toMatchObject({ code: 'damaged', file: path, byte: expect.any(Number) as number });
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(dir)).toEqual(['format.json', 'ledger']);
  });

  it('that follows from nothing before it is refused, though its checksum fits', async () => {
    await made(3);
    const path = await lastSegment();
    const bytes = await readFile(path);
    const text = JSON.stringify({ v: 1 });
    const line = encodeLine({
      kind: 'entry',
      position: 4,
      batch: 0,
      back: [],
      unique: [],
      outbox: [],
      hash: 'ab',
      text
    });
    line.copy(bytes, endOfLines(bytes));
    await writeFile(path, bytes);
    await expect(open()).rejects.toMatchObject({ code: 'damaged' });
  });
});

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 4;
  return copy;
};

describe('snapshots', () => {
  const shard = (): string => join(dir, 'snapshots', 'things', '000000.json');

  it.each([
    ['damaged', async () => writeFile(shard(), flipped(await readFile(shard()), 200))],
    ['missing', async () => rm(shard())],
    ['older than the others', async () => writeFile(shard(), '')],
    ['without their manifest', async () => rm(join(dir, 'snapshots', 'manifest.json'))],
    ['with a damaged manifest', async () => writeFile(join(dir, 'snapshots', 'manifest.json'), '{}')]
  ])('that are %s are set aside and rebuilt from the ledger', async (name, damage) => {
    await made(300, true);
    await damage();
    const store = await open();
    expect((await store.list('things')).total).toBe(300);
    await store.snapshot();
    await put(store, [thing(7, { late: true }, 2)]);
    await store.close();
    if (name !== 'without their manifest') expect(notices.join()).toContain('rebuilt from the ledger');
    if (name === 'damaged') expect((await readdir(join(dir, 'damaged')))[0]).toContain('things-000000.json');
    expect((await checkFolder({ dir, specs: contractSpecs })).findings).toEqual([]);
    notices = [];
    expect((await (await open()).get('things', idNumber(7)))?.['late']).toBe(true);
    expect(notices).toEqual([]);
  });

  it('that could not be written leave the store going', async () => {
    let full = false;
    const files: FileLayer = {
      ...realFiles,
      open: (path, flags) =>
        full && path.includes('snapshots')
          ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
          : realFiles.open(path, flags)
    };
    const store = await open({ files });
    await fill(store, 1, 10);
    full = true;
    await expect(store.snapshot()).rejects.toThrow('no space');
    await fill(store, 11, 20);
    expect(store.health().state).toBe('healthy');
    full = false;
    await store.snapshot();
    await store.close();
    expect((await checkFolder({ dir, specs: contractSpecs })).findings).toEqual([]);
    expect((await (await open()).list('things')).total).toBe(20);
  });

  it('get further in every life, though each is too short for all of them', async () => {
    let written = 0;
    for (let life = 0; life < 8; life++) {
      let left = life === 0 ? 0 : 2;
      const files: FileLayer = {
        ...realFiles,
        rename: (from, to) => {
          if (to.includes('snapshots') && left-- <= 0) throw new Error('killed');
          realFiles.rename(from, to);
        }
      };
      const store = await openEmbeddedStore({ dir, specs: contractSpecs, files });
      if (life === 0) await fill(store, 1, 1000);
      await store.snapshot().then(
        () => (written = life + 1),
        () => undefined
      );
      await store.close();
      if (written > 0) break;
    }
    expect(written).toBeGreaterThan(1);
    expect(notices).toEqual([]);
  });
});

describe('a form that has changed', () => {
  const upgraded: CollectionSpecs = {
    ...contractSpecs,
    things: {
      schemaVersion: 3,
      upgrades: {
        1: (document) => ({ ...document, title: document['name'], id: 'cannot be changed' }),
        2: (document) => ({ ...document, words: String(document['title']).split(' ') })
      }
    }
  };

  it.each([true, false])('is carried over when read, the ledger left as it was (snapshots: %s)', async (snapshot) => {
    let store = await open();
    await put(store, [thing(1, { name: 'Chữ ký số' })]);
    if (snapshot) await store.snapshot();
    await store.close();
    store = await open({ specs: upgraded });
    const carried = { id: idNumber(1), revision: 1, schemaVersion: 3, title: 'Chữ ký số', words: ['Chữ', 'ký', 'số'] };
    expect(await store.get('things', idNumber(1))).toMatchObject(carried);
    expect((await store.list('things', { where: [{ field: 'words', is: 'ký' }] })).total).toBe(1);
    expect((await store.history('things', idNumber(1)))[0]?.document).toMatchObject(carried);
    expect((await store.entriesSince(0))[0]?.entry.changes[0]?.document.schemaVersion).toBe(1);
    await put(store, [{ ...thing(1, { title: 'b' }, 2), schemaVersion: 3 }]);
    await store.snapshot();
    await store.close();
    expect((await checkFolder({ dir, specs: upgraded })).findings).toEqual([]);
    await expect(open()).rejects.toMatchObject({ code: 'newer' });
  });
});

describe('a folder in which no store can run', () => {
  const inside = async (): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();
  const refused = async (code: string, more: Partial<EmbeddedOptions> = {}): Promise<void> => {
    const before = await inside();
    await expect(open(more)).rejects.toMatchObject({ code, file: expect.any(String) as string });
    await expect(openReadOnlyStore({ dir, specs: contractSpecs, ...more })).rejects.toMatchObject({
      name: 'StoreFault'
    });
    expect(await inside()).toEqual(before);
  };

  it('is a file, or holds something else', async () => {
    await writeFile(dir, 'a file');
    await refused('not-a-store');
    await rm(dir);
    await mkdir(dir);
    await writeFile(join(dir, 'photo.jpg'), '');
    await refused('not-a-store');
  });

  it('is empty of what it should have', async () => {
    await made(60, true);
    const first = (await readdir(join(dir, 'ledger')))[0]!;
    await rm(join(dir, 'ledger', first));
    await refused('damaged');
    await rm(join(dir, 'ledger'), { recursive: true });
    await refused('damaged');
    await rm(join(dir, 'format.json'));
    await refused('not-a-store');
  });

  it('has a ledger that is older than its snapshots', async () => {
    await made(10);
    await backupFolder({ dir, target: join(folder, 'old') });
    const store = await open();
    await fill(store, 11, 20);
    await store.snapshot();
    await store.close();
    const path = await lastSegment();
    await writeFile(path, await readFile(join(folder, 'old', 'ledger', path.split('/').at(-1)!)));
    await refused('damaged');
  });

  it('was written by a newer release', async () => {
    await made(1);
    const path = join(dir, 'format.json');
    const { encodeChecked } = await import('../files/checked-json.ts');
    const { data } = JSON.parse(await readFile(path, 'utf8')) as { data: object };
    await writeFile(path, [...encodeChecked([JSON.stringify({ ...data, version: 2 })])].join(''));
    await refused('newer');
  });

  it('lies on a network file system, or belongs to somebody else', async () => {
    await made(1);
    await refused('not-a-store', { files: { ...realFiles, fileSystem: async () => 0x6969 } });
    await refused('not-a-store', { files: { ...realFiles, fileSystem: async () => 0xff534d42 - 2 ** 32 } });
    const foreign: FileLayer = {
      ...realFiles,
      stat: async (path) => {
        const facts = await realFiles.stat(path);
        return facts && { ...facts, owner: facts.owner + 1 };
      }
    };
    await refused('not-a-store', { files: foreign });
  });

  it('has a collection that this release does not know', async () => {
    await made(1, true);
    await refused('newer', { specs: { counters: { schemaVersion: 1 } } });
  });
});

describe('files', () => {
  it('are private, and what an interrupted start left is used', async () => {
    await made(1);
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
    expect((await stat(await lastSegment())).mode & 0o777).toBe(0o600);
    await rm(dir, { recursive: true });
    await mkdir(join(dir, 'ledger'), { recursive: true });
    await writeFile(join(dir, 'ledger', '00000001-000000000001.log'), Buffer.alloc(100));
    await writeFile(join(dir, 'format.json.0123456789abcdef.tmp'), '{');
    await fill(await open(), 1, 3);
    expect(await readdir(dir)).toEqual(['format.json', 'ledger', 'lock']);
  });

  it('take a commit that is larger than a segment', async () => {
    const store = await open();
    await put(store, [thing(1)]);
    await put(
      store,
      [2, 3].map((number) => thing(number, { text: 'x'.repeat(100_000) }))
    );
    await put(store, [thing(4)]);
    await store.close();
    expect((await (await open()).list('things')).total).toBe(4);
    expect((await checkFolder({ dir, specs: contractSpecs })).findings).toEqual([]);
  });
});

describe('time', () => {
  it('never runs backwards in the ledger, and idempotency keys last a week', async () => {
    let now = new Date('2026-11-10T00:00:00.000Z');
    const store = await open({ clock: () => now });
    const idempotency = { scope: 's', key: 'k' };
    await put(store, [thing(1)], { idempotency });
    now = new Date('2026-11-09T00:00:00.000Z');
    expect((await put(store, [thing(2)])).time).toBe('2026-11-10T00:00:00.000Z');
    now = new Date('2026-11-16T23:00:00.000Z');
    expect(await store.commit(commitOf([change(thing(3))], { idempotency }))).toMatchObject({ kind: 'repeated' });
    now = new Date('2026-11-17T01:00:00.000Z');
    expect(await store.commit(commitOf([change(thing(3))], { idempotency }))).toMatchObject({ ok: true });
  });
});
