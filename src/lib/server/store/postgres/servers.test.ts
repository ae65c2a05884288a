import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresDraftStore } from '#lib/server/drafts/postgres/open-postgres-draft-store.ts';
import type { DraftWrite } from '#lib/server/drafts/port.ts';
import { EMPTY_ROOT } from '#lib/server/ledger/node-hash.ts';
import { openPostgresRecordStore } from '#lib/server/records/postgres/open-postgres-record-store.ts';
import { startPostgres } from '../../../../../tests/support/postgres.ts';
import type { TestPlace, TestServer } from '../../../../../tests/support/postgres.ts';
import { change, commitOf, contractSpecs, idNumber, put, thing } from '../contract/things.ts';
import type { CollectionSpecs } from '../port.ts';
import { openPostgresStore } from './index.ts';
import { MIGRATIONS } from './migrations.ts';
import { openDatabase } from './open-database.ts';

let server: TestServer;
let place: TestPlace;
let folder: string;
const open: { close(): Promise<void> }[] = [];

const keep = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
  const opened = await opening;
  open.push(opened);
  return opened;
};
const openStore = (specs: CollectionSpecs = contractSpecs) => keep(openPostgresStore({ url: place.url, specs }));

/** Statements beside the app. */
const statement = async (text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  await client.query(text).finally(() => client.end());
};

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});
beforeEach(async () => {
  place = await server.place();
  folder = await mkdtemp(join(tmpdir(), 'chon-chuan-servers-'));
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await rm(folder, { recursive: true });
  await place.remove();
});

const within = async (milliseconds: number, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const until = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`It did not come about within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('two servers on one database', () => {
  it('start together on an empty database, and see what the other commits within two seconds', async () => {
    const [a, b] = await Promise.all([openStore(), openStore()]);
    await put(a, [thing(1, { name: 'Chữ ký số' })]);
    expect(await b.get('things', idNumber(1))).toMatchObject({ name: 'Chữ ký số' });
    expect((await b.search('things', { text: 'chu ky' })).total).toBe(1);
    expect(await b.entriesSince(0)).toHaveLength(1);
    await within(2000, () => b.health().position === 1);
    expect((await a.treeHead()).ledger).toBe((await b.treeHead()).ledger);
    expect(await a.treeHead()).toEqual(await b.treeHead());
  });

  it('count together to exactly 50, and give every entry one place after those that it builds on', async () => {
    const stores = await Promise.all([openStore(), openStore()]);
    await stores[0].commit(commitOf([change(thing(1, { count: 0 }), 'counters')]));
    const increment = async (turn: number): Promise<void> => {
      const store = stores[turn % 2]!;
      for (;;) {
        const { revision, count } = (await store.get('counters', idNumber(1))) as unknown as {
          revision: number;
          count: number;
        };
        const next = change(thing(1, { count: count + 1 }, revision + 1), 'counters');
        if ((await store.commit(commitOf([next, change(thing(100 + turn))]))).ok) return;
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, turn) => increment(turn)));
    expect(await stores[1].get('counters', idNumber(1))).toMatchObject({ count: 50 });
    const entries = await stores[0].entriesSince(0);
    expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    const seen = new Set<string | null>([null]);
    for (const { hash, entry } of entries) {
      for (const { hash: before } of entry.previous) expect(seen).toContain(before);
      seen.add(hash);
    }
    expect((await stores[1].tree()).size).toBe(51);
  });

  it('never place a commit after the change of what it rested on', async () => {
    const [a, b] = await Promise.all([openStore(), openStore()]);
    for (let round = 1; round <= 20; round++) {
      await put(a, [thing(round, { state: 'open' })]);
      const rests = { collection: 'things', id: idNumber(round), revision: 1 };
      const [saved, closed] = await Promise.all([
        a.commit(commitOf([change(thing(1000 + round))], { expect: [rests] })),
        b.commit(commitOf([change(thing(round, { state: 'closed' }, 2))]))
      ]);
      if (!closed.ok) throw new Error('Closing was refused');
      if (saved.ok) expect(saved.position).toBeLessThan(closed.position);
      else expect(saved).toMatchObject({ kind: 'conflict', actual: 2 });
    }
  });

  it('give one number to one of two publications', async () => {
    const stores = await Promise.all([openStore(), openStore()]);
    for (let round = 1; round <= 10; round++) {
      const outcomes = await Promise.all(
        stores.map((store, index) => {
          const id = round * 2 + index;
          const unique = [{ scope: 'report', key: `BC-${round}`, id: idNumber(id) }];
          return store.commit(commitOf([change(thing(id))], { unique }));
        })
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ kind: 'taken' });
    }
    expect((await stores[0].list('things')).total).toBe(10);
  });
});

describe('the lease of the sequencer', () => {
  it('is waited for while another server holds it, and taken over when that server is not heard of', async () => {
    const store = await openStore();
    await statement(`update leases set holder = 'another', expires_at = now() + interval '700 milliseconds'`);
    const started = performance.now();
    expect((await put(store, [thing(1)])).position).toBe(1);
    expect(performance.now() - started).toBeGreaterThan(600);
  });

  it('passes on: an entry whose server ended before placing it gets its place from another', async () => {
    const store = await openStore();
    await put(store, [thing(1)]);
    await statement(`update ledger set position = null`);
    await within(2000, async () => (await store.entriesSince(0)).length === 1);
  });
});

describe('the tables', () => {
  it('are refused when they are of a newer release, or of something else', async () => {
    await openStore();
    await statement(`update registry set value = '99' where name = 'form'`);
    await expect(openStore()).rejects.toMatchObject({ code: 'newer' });
    const other = await server.place();
    const db = await openDatabase({ url: other.url, connections: 1 });
    await sql`drop table registry`.execute(db);
    await db.destroy();
    await expect(openPostgresStore({ url: other.url, specs: contractSpecs })).rejects.toMatchObject({
      code: 'not-a-store'
    });
    await other.remove();
  });

  it('of every older form are carried over with all that they hold, by a server and by nobody else', async () => {
    for (let form = 1; form < MIGRATIONS.length; form++) {
      const older = await server.place();
      const run = async (text: string): Promise<void> => {
        const client = new pg.Client({ connectionString: older.url });
        await client.connect();
        await client.query(text).finally(() => client.end());
      };
      for (const step of MIGRATIONS.slice(0, form).flat()) await run(step);
      await run(`insert into registry (name, value) values ('form', '${form}')`);
      await run(`insert into draft_keys (key_id, file) values ('k', '{}')`);
      await expect(openDatabase({ url: older.url, connections: 1, existing: true })).rejects.toThrow('older release');
      const db = await openDatabase({ url: older.url, connections: 1 });
      expect(await db.selectFrom('draft_keys').select('key_id').execute()).toEqual([{ key_id: 'k' }]);
      expect(await db.selectFrom('attachments').select('digest').execute()).toEqual([]);
      await db.destroy();
      await (await openDatabase({ url: older.url, connections: 1, existing: true })).destroy();
      await older.remove();
    }
  });

  it('are carried over to the collection’s newer form, and refused by a release that does not know it', async () => {
    const first = await openStore();
    await put(first, [thing(1, { title: 'Chữ ký' }), thing(2, { title: 'Khác' })]);
    const newer: CollectionSpecs = {
      ...contractSpecs,
      things: {
        schemaVersion: 2,
        upgrades: { 1: (document) => ({ ...document, name: document['title'] }) },
        searchable: (document) => [{ text: String(document['name']), weight: 1 }]
      }
    };
    const second = await openStore(newer);
    expect(await second.get('things', idNumber(1))).toMatchObject({ schemaVersion: 2, revision: 1, name: 'Chữ ký' });
    expect((await second.list('things', { where: [{ field: 'name', is: 'Khác' }] })).total).toBe(1);
    expect((await second.search('things', { text: 'chu ky' })).total).toBe(1);
    expect((await second.history('things', idNumber(1)))[0]?.document['name']).toBe('Chữ ký');
    await expect(openStore()).rejects.toMatchObject({ code: 'newer' });
    await expect(openStore({ counters: contractSpecs['counters']! })).rejects.toMatchObject({ code: 'newer' });
  });

  it('hold U+0000, which jsonb does not know, and are asked for it without harm', async () => {
    const store = await openStore();
    const document = thing(1, { 'k\u0000': ['a\u0000b', String.raw`\u0000`], name: 'x' });
    await put(store, [document]);
    expect(await store.get('things', idNumber(1))).toEqual(document);
    expect((await store.list('things', { where: [{ field: 'name', is: 'x\u0000' }] })).total).toBe(0);
    expect(await store.get('things', '\u0000')).toBeUndefined();
    expect(await store.holder('a', '\u0000')).toBeUndefined();
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, 'not-a-store', 'password of user'],
    ['a database that is not there', { pathname: '/nowhere' }, 'not-a-store', 'createdb'],
    ['a schema that is not there', { search: '?options=-c%20search_path=nowhere' }, 'not-a-store', 'schema'],
    ['a port where nobody listens', { port: '1' }, 'read-only', 'cannot be reached']
  ])('are not there behind %s: the message says what to do and holds no password', async (_, change, code, says) => {
    const url = Object.assign(new URL(place.url), change);
    const refused: unknown = await openPostgresStore({ url: url.href, specs: contractSpecs }).catch(
      (error: unknown) => error
    );
    expect(refused).toMatchObject({ name: 'StoreFault', code });
    const message = String(refused);
    expect(message).toContain(says);
    expect(message).toContain('Nothing was changed');
    expect(message).not.toContain(new URL(place.url).password || 'no password was given');
  });

  it('say so when the database cannot be reached, or goes away', async () => {
    const nowhere = 'postgres://nobody:secret@127.0.0.1:1/none';
    const failing = openPostgresStore({ url: nowhere, specs: contractSpecs });
    await expect(failing).rejects.toMatchObject({ code: 'read-only' });
    await expect(failing).rejects.not.toThrow(/secret/);
    const store = await openStore();
    expect((await store.treeHead()).root).toBe(EMPTY_ROOT);
    await place.breakConnections();
    await within(2000, async () => (await store.get('things', idNumber(1)).catch(() => 'away')) === undefined);
    await put(store, [thing(1)]);
    await within(2000, () => store.health().state === 'healthy');
  });
});

const draft = (value: number, more: Partial<DraftWrite<number>> = {}): DraftWrite<number> => ({
  sheet: 'sheet-1',
  evaluation: 'evaluation-1',
  round: 'round-1',
  member: 'member-1',
  filled: 1,
  total: 10,
  content: value,
  ...more
});
const yes = (): boolean => true;

describe('drafts in the database', () => {
  const openDrafts = (name = 'registry') =>
    keep(
      openPostgresDraftStore<number>({
        url: place.url,
        dir: join(folder, 'data'),
        keyFile: join(folder, `${name}.key`)
      })
    );

  it('are read by their author on any server, conflict, are guarded, and go', async () => {
    const a = await openDrafts();
    const b = await openDrafts();
    expect(await a.write(draft(1), 0, yes)).toMatchObject({ ok: true, head: { revision: 1 } });
    expect(await b.read('sheet-1', 'member-1')).toMatchObject({ content: 1 });
    expect(await b.read('sheet-1', 'member-2')).toBeUndefined();
    expect(await b.write(draft(2), 1, yes)).toMatchObject({ ok: true, head: { revision: 2 } });
    expect(await a.write(draft(3), 1, yes)).toMatchObject({ kind: 'conflict', head: { revision: 2 }, content: 2 });
    expect(await a.write(draft(3), 2, () => false)).toEqual({ ok: false, kind: 'guarded' });
    expect(await a.write(draft(3, { sheet: 'sheet-2' }), 0, () => false)).toEqual({ ok: false, kind: 'guarded' });
    await expect(a.write(draft(3, { member: 'member-2' }), 2, yes)).rejects.toThrow('another author');
    expect(await a.write(draft(3, { sheet: 'sheet-9' }), 4, () => false)).toEqual({ ok: false, kind: 'guarded' });
    await expect(a.write(draft(3, { sheet: 'sheet-9' }), 4, yes)).rejects.toThrow('no draft');
    expect((await a.heads('evaluation-1')).map(({ sheet, revision }) => [sheet, revision])).toEqual([['sheet-1', 2]]);
    await b.remove('sheet-1');
    expect(await a.heads('evaluation-1')).toEqual([]);
  });

  it('let one of several racing saves win, on one server or two', async () => {
    const stores = [await openDrafts(), await openDrafts()];
    const results = await Promise.all([0, 1, 2, 3].map((value) => stores[value % 2]!.write(draft(value), 0, yes)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('stand still for all servers while work rests on them, which runs once', async () => {
    const [a, b] = [await openDrafts(), await openDrafts()];
    await a.write(draft(1), 0, yes);
    const order: string[] = [];
    const handing = a.whileAt('sheet-1', 1, async () => {
      order.push('begun');
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push('done');
      return 7;
    });
    await within(2000, () => order.length === 1);
    const saving = b.write(draft(2), 1, yes).then(() => order.push('saved'));
    expect(await handing).toEqual({ ok: true, value: 7 });
    await saving;
    expect(order).toEqual(['begun', 'done', 'saved']);
    expect(await a.whileAt('sheet-1', 1, async () => 1)).toEqual({ ok: false });
    expect(await a.whileAt('sheet-9', 0, async () => 1)).toEqual({ ok: true, value: 1 });
    await expect(a.whileAt('sheet-1', 2, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    // The database goes away in the middle: what the work did stands, and the process goes on.
    const broken = a.whileAt('sheet-1', 2, () => place.breakConnections().then(() => 8));
    expect(await broken.catch(() => 'away')).toEqual({ ok: true, value: 8 });
    expect(await a.read('sheet-1', 'member-1')).toMatchObject({ content: 2 });
  });

  it('lie encrypted, and submitted sheets open on any server until their key is destroyed', async () => {
    const [a, b] = [await openDrafts(), await openDrafts()];
    await a.write(draft(123_456_789), 0, yes);
    const sealed = await a.seal('sheet-1', 987_654_321);
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    const { rows } = await client.query<{ file: string }>(
      'select file from drafts union all select file from draft_keys'
    );
    await client.end();
    expect(rows).toHaveLength(2);
    for (const { file } of rows) expect(file).not.toMatch(/123456789|987654321/);
    expect((await b.open('sheet-1', sealed)).content).toBe(987_654_321);
    await expect(b.open('sheet-2', sealed)).rejects.toMatchObject({ code: 'damaged' });
    await b.forget(sealed.keyId);
    await expect(a.open('sheet-1', sealed)).rejects.toMatchObject({ code: 'key-lost' });
    await a.close();
    await expect(a.heads('x')).rejects.toMatchObject({ code: 'closed' });
  });

  it('are swept when nobody needs them and they are old, and never while another server saves', async () => {
    const [a, b] = [await openDrafts(), await openDrafts()];
    await a.write(draft(1), 0, yes);
    await a.write(draft(2, { sheet: 'sheet-2' }), 0, yes);
    const kept = await a.seal('sheet-2', 2);
    await a.seal('sheet-2', 3);
    const none = { draft: async () => false, key: async () => false };
    expect(await b.sweep(none, 3_600_000)).toEqual({ drafts: 0, keys: 0 });
    await statement(`update drafts set written_at = now() - interval '2 hours'`);
    await statement(`update draft_keys set written_at = now() - interval '2 hours'`);
    const saving = {
      // The other server saves at the very moment at which this one has made up its mind.
      draft: async ({ sheet }: { readonly sheet: string }) => {
        if (sheet === 'sheet-1') await a.write(draft(3), 1, yes);
        return false;
      },
      key: async ({ keyId }: { readonly keyId: string }) => keyId === kept.keyId
    };
    expect(await b.sweep(saving, 3_600_000)).toEqual({ drafts: 1, keys: 1 });
    expect((await a.heads('evaluation-1')).map(({ sheet, revision }) => [sheet, revision])).toEqual([['sheet-1', 2]]);
    expect((await b.open('sheet-2', kept)).content).toBe(2);
    // What is damaged is neither swept nor keeps the others from being read.
    await statement(`update drafts set file = 'x', written_at = now() - interval '2 hours'`);
    expect(await b.sweep(none, 3_600_000)).toEqual({ drafts: 0, keys: 1 });
    expect(await a.heads('evaluation-1')).toEqual([]);
    await expect(a.read('sheet-1', 'member-1')).rejects.toMatchObject({ name: 'DraftFault', code: 'damaged' });
    expect(await (await openDrafts()).lost()).toEqual({ drafts: [], submissions: [] });
  });

  it('go by one master key: a server without it is refused and makes none of its own', async () => {
    const a = await openDrafts();
    await expect(openDrafts('other')).rejects.toMatchObject({ code: 'key-lost' });
    await expect(readFile(join(folder, 'other.key'))).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(join(folder, 'other.key'), `${'7'.repeat(64)}\n`);
    await expect(openDrafts('other')).rejects.toMatchObject({ code: 'key-lost' });
    // With sheets under the old key at stake, a new key goes on, and what is lost is named.
    await a.write(draft(1), 0, yes);
    expect((await (await openDrafts('other')).lost()).drafts).toMatchObject([{ sheet: 'sheet-1' }]);
  });
});

describe('records in the database', () => {
  it('are the same on all servers, changed one after the other, frozen, and erased', async () => {
    const [a, b] = await Promise.all([0, 1].map(() => keep(openPostgresRecordStore({ url: place.url }))));
    await a!.update('persons', 'b', () => ({ name: 'Nguyễn Văn An\u0000' }));
    await b!.update('persons', 'a', () => ({ name: 'Bình' }));
    expect((await b!.list('persons')).map(({ id }) => id)).toEqual(['b', 'a']);
    const read = await b!.get<{ name: string }>('persons', 'b');
    expect(read).toEqual({ name: 'Nguyễn Văn An\u0000' });
    expect(Object.isFrozen(read)).toBe(true);
    const stores = [a!, b!];
    const add = (turn: number) => stores[turn % 2]!.update<number>('throttle', 'ip', (before = 0) => before + 1);
    await Promise.all(Array.from({ length: 40 }, (_, turn) => add(turn)));
    expect(await a!.get('throttle', 'ip')).toBe(40);
    const refuse = (): undefined => {
      throw new Error('no');
    };
    await expect(a!.update('persons', 'c', refuse)).rejects.toThrow('no');
    expect(await b!.update<object>('persons', 'b', () => undefined)).toBeUndefined();
    expect((await a!.list('persons')).map(({ id }) => id)).toEqual(['a']);
    await a!.close();
    await expect(a!.get('persons', 'a')).rejects.toMatchObject({ code: 'closed' });
  });
});
