import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractSpecs, idNumber, put, thing } from '../contract/things.ts';
import { encodeChecked } from '../files/checked-json.ts';
import { checkFolder, openEmbeddedStore, openReadOnlyStore } from './index.ts';
import type { EmbeddedStore } from './index.ts';

interface Item {
  position: number;
  document?: { id: string; revision: number; text?: string };
  [more: string]: unknown;
}
interface Snapshot {
  through: number;
  frontier: { size: number; nodes: string[] };
  items: Item[];
}

let folder: string;
let dir: string;
let notices: string[];
const opened: EmbeddedStore[] = [];

const open = async (): Promise<EmbeddedStore> => {
  const onNotice = (message: string) => notices.push(message);
  const store = await openEmbeddedStore({ dir, specs: contractSpecs, segmentBytes: 32 * 1024, onNotice });
  opened.push(store);
  return store;
};

const COUNT = 300;
const text = (number: number): string => `đúng ${number}`;
const notice = { kind: 'test', to: ['somebody'], subject: { collection: 'things', id: idNumber(1) } };

/** 300 things, the first ten in a second state, claims, notices and used keys; closed behind a snapshot. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'believed-'));
  dir = join(folder, 'registry');
  notices = [];
  const store = await open();
  for (let number = 1; number <= COUNT; number++) {
    await put(store, [thing(number, { text: text(number) })], {
      unique: [{ scope: 'slug', key: String(number), id: idNumber(number) }],
      outbox: [{ id: `n${number}`, ...notice }],
      idempotency: { scope: 'page', key: String(number) },
      result: { number }
    });
  }
  for (let number = 1; number <= 10; number++) await put(store, [thing(number, { text: text(number) }, 2)]);
  await store.markNoticesHandled(['n1', 'n2']);
  await store.snapshot();
  await put(store, [thing(11, { text: text(11) }, 2)]);
  await store.markNoticesHandled(['n3']);
  await store.close();
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close().catch(() => undefined);
  await rm(folder, { recursive: true });
});

const snapshot = (name: string): string => join(dir, 'snapshots', name);

/** Changes a snapshot as somebody does who knows the form: its own checksum fits again. */
const forge = async (name: string, change: (data: Snapshot) => void): Promise<void> => {
  const { data } = JSON.parse(await readFile(snapshot(name), 'utf8')) as { data: Snapshot };
  change(data);
  await writeFile(snapshot(name), [...encodeChecked([JSON.stringify(data)])].join(''));
};

const item = (data: Snapshot, number: number): Item =>
  data.items.find(({ document }) => document?.id === idNumber(number))!;

const expectTruth = async (store: Pick<EmbeddedStore, 'get' | 'list' | 'holder' | 'answered' | 'pendingNotices'>) => {
  const items = [...(await store.list('things')).items].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(items.map((document) => document['text'])).toEqual(
    Array.from({ length: COUNT }, (_, index) => text(index + 1))
  );
  expect(items.map(({ revision }) => revision)).toEqual(
    Array.from({ length: COUNT }, (_, index) => (index < 11 ? 2 : 1))
  );
  expect(await store.holder('slug', '7')).toBe(idNumber(7));
  expect(await store.holder('slug', 'free')).toBeUndefined();
  expect(await store.answered({ scope: 'page', key: '7' })).toEqual({ position: 7, result: { number: 7 } });
  expect(await store.answered({ scope: 'page', key: 'never' })).toBeUndefined();
  expect((await store.pendingNotices()).map(({ id }) => id)).toEqual(
    Array.from({ length: COUNT - 3 }, (_, index) => `n${index + 4}`)
  );
};

/** Stands where a text should. */
const nested = (): string => JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as string;

const THINGS = 'things/000000.json';

describe('a snapshot whose checksum fits', () => {
  it.each<[string, string, (data: Snapshot) => void]>([
    ['has a document of other content', THINGS, (data) => (item(data, 20).document!.text = 'giả mạo')],
    ['has a document of a higher revision', THINGS, (data) => (item(data, 20).document!.revision = 9)],
    ['has an older state of a document', THINGS, (data) => (item(data, 5).position = 5)],
    ['has a document at a position of another', THINGS, (data) => (item(data, 20).position = 21)],
    ['has another hash for a document', THINGS, (data) => (item(data, 20)['hash'] = 'ab'.repeat(32))],
    ['lacks a document', THINGS, (data) => (data.items = data.items.filter((each) => each !== item(data, 20)))],
    [
      'has a document that never was',
      THINGS,
      (data) => data.items.push({ ...item(data, 20), document: { ...item(data, 20).document!, id: idNumber(999) } })
    ],
    ['gives a claim to another', '_claims/000000.json', (data) => (data.items[6]!['id'] = idNumber(8))],
    ['lacks a claim', '_claims/000000.json', (data) => (data.items = data.items.slice(7))],
    [
      'has a claim that nobody made',
      '_claims/000000.json',
      (data) => data.items.push({ position: 3, scope: 'slug', key: 'free', id: idNumber(3) })
    ],
    ['has another answer to a used key', '_idempotency/000000.json', (data) => (data.items[6]!['result'] = 'giả')],
    [
      'has a used key that nobody used',
      '_idempotency/000000.json',
      (data) => data.items.push({ ...data.items[6]!, key: 'never' })
    ],
    ['has another notice', '_notices/000000.json', (data) => (data.items[6]!['to'] = ['another'])],
    ['lacks a notice', '_notices/000000.json', (data) => (data.items = data.items.slice(7))],
    ['has items of another form', THINGS, (data) => (data.items = [null as unknown as Item])],
    ['has no items', '_claims/000000.json', (data) => Reflect.deleteProperty(data, 'items')],
    ['has half a character', THINGS, (data) => (item(data, 20).document!.text = '\ud800')],
    ['has no end of nesting', THINGS, (data) => (item(data, 20).document!.text = nested())],
    ['has no tree', 'manifest.json', (data) => Reflect.deleteProperty(data, 'frontier')],
    ['has a tree that lacks nodes', 'manifest.json', (data) => (data.frontier.nodes = [])],
    ['has another tree', 'manifest.json', (data) => (data.frontier.nodes[0] = 'ab'.repeat(32))]
  ])('but that %s is set aside and made again from the ledger', async (_what, name, change) => {
    await forge(name, change);
    const { findings } = await checkFolder({ dir, specs: contractSpecs });
    expect(findings.map(({ file }) => file)).toContain(snapshot(name));
    await expectTruth(await openReadOnlyStore({ dir, specs: contractSpecs }));
    const store = await open();
    expect(notices.join('\n')).toContain(snapshot(name));
    expect((await readdir(join(dir, 'damaged'))).join()).toContain(name.replace('/', '-'));
    await expectTruth(store);
    // Nothing of it reaches the ledger with what is written next.
    await put(store, [thing(20, { text: text(20) }, 2)]);
    expect((await store.history('things', idNumber(20))).map(({ document }) => document['text'])).toEqual([
      text(20),
      text(20)
    ]);
    const { root } = store.treeHead();
    expect((await store.tree()).root()).toBe(root);
    await store.snapshot();
    await store.close();
    expect((await checkFolder({ dir, specs: contractSpecs })).findings).toEqual([]);
    notices = [];
    expect((await open()).treeHead().root).toBe(root);
    expect(notices).toEqual([]);
  });

  it('but that lacks a used key, as one may that forgot too early, is filled up from the ledger', async () => {
    await forge('_idempotency/000000.json', (data) => (data.items = data.items.slice(7)));
    await expectTruth(await open());
    expect(notices).toEqual([]);
  });

  it('and that the ledger confirms is used as it is', async () => {
    await expectTruth(await open());
    expect(notices).toEqual([]);
    expect(await readdir(dir)).not.toContain('damaged');
  });
});
