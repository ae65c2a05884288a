import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { startDatabaseProxy, type DatabaseProxy } from '../support/database-proxy.ts';
import { startPostgres, type TestPlace, type TestServer } from '../support/postgres.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const LOGIN = { login: 'quan.tri', password: 'Một mật khẩu dài cho hai máy chủ' };

let database: TestServer;
let place: TestPlace;
let proxy: DatabaseProxy;
let parent: string;
let one: AppServer;
let two: AppServer;
let cookie = '';

const settings = (): Record<string, string> => ({
  DATA_DIR: join(parent, 'registry'),
  KEY_FILE: join(parent, 'registry.key'),
  SIGNING_KEY_FILE: join(parent, 'registry.signing-key'),
  DATABASE_URL: proxy.url
});

test.beforeAll(async () => {
  database = await startPostgres();
  place = await database.place();
  proxy = await startDatabaseProxy(place.url);
  parent = await mkdtemp(join(tmpdir(), 'chon-chuan-two-'));
  [one, two] = await Promise.all([startAppServer(settings()), startAppServer(settings())]);
});

test.afterAll(async () => {
  await Promise.allSettled([one.stop(), two.stop()]);
  await proxy.close();
  await place.remove();
  await database.stop();
  await rm(parent, { recursive: true, force: true });
});

const get = (server: AppServer, path: string, session = cookie): Promise<Response> =>
  fetch(server.origin + path, { redirect: 'manual', headers: { accept: 'text/html', cookie: session } });

const post = (server: AppServer, path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(server.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', origin: server.origin, cookie },
    body: new URLSearchParams(fields)
  });

const addUnit = async (server: AppServer, name: string): Promise<number> =>
  (await post(server, '/people/add-unit', { 'name.vi': name, kind: 'commune' })).status;

const people = async (server: AppServer): Promise<string> => (await get(server, '/people')).text();

test('one of two servers that start together prints the set-up link, which works on both', async () => {
  const links = [one, two].flatMap((server) => [...server.printed().matchAll(/[/]setup[/](\S+)/g)]);
  expect(links).toHaveLength(1);
  const path = `/setup/${links[0]?.[1] ?? ''}`;
  expect((await get(one, path)).status).toBe(200);
  const made = await post(two, path, { ...LOGIN, name: 'Quản trị', again: LOGIN.password });
  expect(made.status).toBe(303);
  expect((await get(one, path)).status).toBe(404);
});

test('who signs in on one is signed in on the other, and what one writes the other shows within two seconds', async () => {
  const signedIn = await post(one, '/sign-in', LOGIN);
  expect(signedIn.status).toBe(303);
  cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  expect((await get(two, '/people')).status).toBe(200);
  expect((await get(two, '/people', '')).status).toBe(303);
  expect(await addUnit(one, 'Xã Thứ Nhất')).toBe(303);
  const started = performance.now();
  await expect.poll(() => people(two), { timeout: 2000, intervals: [50] }).toContain('Xã Thứ Nhất');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a server that is killed in the middle of writes loses nothing, holds nobody up, and comes back', async () => {
  const acknowledged: string[] = [];
  let next = 0;
  const write = async (): Promise<void> => {
    for (;;) {
      const name = `Xã Số ${next++}.`;
      if ((await addUnit(one, name).catch(() => 0)) !== 303) return;
      acknowledged.push(name);
    }
  };
  const writers = [write(), write(), write()];
  await expect.poll(() => acknowledged.length, { intervals: [20] }).toBeGreaterThan(8);
  await one.kill();
  await Promise.all(writers);
  const started = performance.now();
  expect(await addUnit(two, 'Xã Sau Cùng')).toBe(303);
  expect(performance.now() - started).toBeLessThan(5000);
  const shown = await people(two);
  expect(acknowledged.filter((name) => !shown.includes(name))).toEqual([]);
  one = await startAppServer(settings());
  expect(one.printed()).not.toContain('/setup/');
  expect(await people(one)).toContain('Xã Sau Cùng');
});

test('while the database is down pages say so with 503, and everything goes on by itself when it is back', async () => {
  await proxy.down();
  for (const [path, session] of [
    ['/people', cookie],
    ['/', cookie],
    ['/products', '']
  ] as const) {
    const answer = await get(one, path, session);
    expect(answer.status, path).toBe(503);
    expect(await answer.text(), path).toContain('đang tạm không trả lời');
  }
  expect((await get(one, '/products', '')).headers.get('retry-after')).toBe('10');
  expect(await addUnit(two, 'Xã Không Ghi')).toBe(503);
  await proxy.up();
  await expect.poll(async () => (await get(one, '/people')).status, { timeout: 10_000 }).toBe(200);
  expect(await addUnit(two, 'Xã Ghi Lại')).toBe(303);
  expect(await people(one)).toContain('Xã Ghi Lại');
  expect(await people(one)).not.toContain('Xã Không Ghi');
});
