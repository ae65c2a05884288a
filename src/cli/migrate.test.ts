import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUnit } from '#lib/server/commands/people/create-unit.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { layGround, openEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import type { OpenEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import { openTestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import type { TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { markDemonstration } from '#lib/server/settings/demonstration.ts';
import { openServices } from '#lib/server/open-services.ts';
import { checkFolder } from '#lib/server/store/embedded/index.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import type { TestPlace, TestServer } from '../../tests/support/postgres.ts';
import { check } from './check.ts';
import { list } from './list.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { fakeIo } from './testing/fake-io.ts';

let server: TestServer;
let place: TestPlace;
let registry: TestRegistry;
let open: OpenEvaluation;
let keyFile: string;

const cells = (reason: string) =>
  open.products.flatMap((candidate) =>
    ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 1, reason, seen: 0 }))
  );

beforeAll(async () => {
  server = await startPostgres();
  place = await server.place();
  registry = await openTestRegistry();
  keyFile = join(registry.dir, '..', 'registry.key');
  const { services, actors, must } = registry;
  open = await openEvaluation(registry, await layGround(registry), [
    actors.evaluator,
    await registry.join('evaluator')
  ]);
  const [first = '', second = ''] = open.sheets;
  await must(actors.evaluator, scoreCells, { sheet: first, cells: cells('đã nộp') });
  await must(actors.evaluator, submitSheet, { sheet: first });
  const author = (await services.store.get('sheets', second))?.member ?? '';
  const evaluator = { ...actors.evaluator, id: author as typeof actors.evaluator.id };
  await must(evaluator, scoreCells, { sheet: second, cells: cells('đang làm') });
  await services.records.update('persons', author, () => ({ name: 'Nguyễn Văn An' }));
  await services.records.update('settings', 'z', () => ({ one: 1 }));
  await services.records.update('settings', 'a', () => 2);
  await services.attachments.put(Buffer.from('một tệp'));
  await services.evidence.checkpoint(new Date());
  const handled = await services.store.pendingNotices(1);
  await services.store.markNoticesHandled(handled.map(({ id }) => id));
  await runCommand(services, OPERATOR, createUnit, unit('xa-hai'), { idempotencyKey: 'k' });
  await services.close();
}, 60_000);
afterAll(async () => {
  await registry.close();
  await place.remove();
  await server.stop();
});

const unit = (slug: string) => ({ slug, name: { vi: 'Xã Hai' }, kind: 'commune', successors: [] });

const run = async (dir: string, ...args: string[]) => {
  const io = fakeIo({ DATA_DIR: dir, KEY_FILE: keyFile });
  const code = await migrate.run([...args, '--json'], io);
  return { code, result: JSON.parse(io.written.out) as { digest: string; size: number; root: string } };
};

test('a registry goes into a database, lives on there, and comes back, each time the same by digest', async () => {
  const there = await run(registry.dir, '--to', place.url);
  expect(there.code).toBe(0);
  const moved = await openServices({ dir: join(registry.dir, 'unused'), keyFile, databaseUrl: place.url });
  const [first = '', second = ''] = open.sheets;
  expect(moved.store.health().position).toBe(there.result.size);
  expect((await moved.store.history('evaluations', open.evaluation)).length).toBeGreaterThan(1);
  const repeated = await runCommand(moved, OPERATOR, createUnit, unit('xa-hai'), { idempotencyKey: 'k' });
  expect(repeated).toMatchObject({ ok: true, position: there.result.size });
  expect(await moved.records.list('settings')).toEqual([
    { id: 'z', value: { one: 1 } },
    { id: 'a', value: 2 }
  ]);
  const author = (await moved.store.get('sheets', second))?.member ?? '';
  expect((await moved.drafts.read(second, author))?.content.cells[0]?.reason).toBe('đang làm');
  const [digest = ''] = await moved.attachments.digests();
  expect((await moved.attachments.get(digest))?.toString()).toBe('một tệp');
  expect(await moved.evidence.checkpoints()).toHaveLength(1);
  // The sealed sheet opens with the same master key.
  const closing = { evaluation: open.evaluation, leaveOut: true };
  expect(await runCommand(moved, registry.actors.lead, closeScoring, closing)).toMatchObject({ ok: true });
  expect((await moved.store.get('sheets', first))?.opened?.content.cells[0]?.reason).toBe('đã nộp');
  const pending = await moved.store.pendingNotices();
  // The command line reads the database beside the servers.
  const io = fakeIo({ DATABASE_URL: place.url, LANG: 'en' });
  expect(await check.run([], io)).toBe(0);
  expect(io.written.out).toContain(`${there.result.size + 1} entries`);
  expect(await list.run(['evaluations', '--json'], io)).toBe(0);
  expect(io.written.out).toContain(open.evaluation);
  await moved.close();

  const dir = join(registry.dir, '..', 'back');
  const back = await run(dir, '--from', place.url);
  expect(back.code).toBe(0);
  expect(back.result.size).toBe(there.result.size + 1);
  expect((await checkFolder({ dir, specs: COLLECTION_SPECS })).findings).toEqual([]);
  const returned = await openServices({ dir, keyFile });
  expect((await returned.store.get('sheets', first))?.state).toBe('opened');
  expect(await returned.store.pendingNotices()).toEqual(pending);
  expect((await returned.attachments.get(digest))?.toString()).toBe('một tệp');
  expect(await returned.evidence.checkpoints()).toHaveLength(1);
  expect(await runCommand(returned, OPERATOR, createUnit, unit('xa-ba'))).toMatchObject({ ok: true });
  expect(await runCommand(returned, OPERATOR, createUnit, unit('xa-ba'))).toMatchObject({ ok: false });
  await returned.close();
});

test('nothing is written over: neither into a database that is in use nor into a folder that is not empty', async () => {
  await expect(run(registry.dir, '--to', place.url)).rejects.toThrow('not empty');
  const dir = join(registry.dir, '..', 'full');
  await mkdir(dir);
  await writeFile(join(dir, 'something'), '');
  await expect(run(dir, '--from', place.url)).rejects.toThrow('not an empty folder');
  const empty = await server.place();
  await expect(run(join(registry.dir, '..', 'none'), '--to', empty.url)).rejects.toThrow('no registry');
  await empty.remove();
});

test('a copy that was broken off is not taken for a registry', async () => {
  const other = await server.place();
  const hidden = join(registry.dir, '..', 'hidden');
  // The copying breaks off at the drafts, after the ledger.
  await writeFile(join(registry.dir, 'drafts', 'sheets', 'broken.json'), 'no draft');
  await expect(run(registry.dir, '--to', other.url)).rejects.toThrow('broken.json');
  await rm(join(registry.dir, 'drafts', 'sheets', 'broken.json'));
  await expect(openServices({ dir: hidden, keyFile, databaseUrl: other.url })).rejects.toMatchObject({
    code: 'not-a-store'
  });
  await other.remove();
});

test('the check finds what was changed behind the app, and says so', async () => {
  const finds = async (statement: string): Promise<string> => {
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.query(`begin; ${statement}; commit`).finally(() => client.end());
    const io = fakeIo({ DATABASE_URL: place.url, LANG: 'en' });
    expect(await check.run([], io)).toBe(1);
    return io.written.out;
  };
  const unit = `(select id from documents where collection = 'units' order by id limit 1)`;
  expect(await finds(`update documents set body = jsonb_set(body, '{state}', '"x"') where id = ${unit}`)).toMatch(
    /units.* is not what the ledger says/
  );
  expect(await finds(`update ledger set text = replace(text, '"v":1', '"v":2') where position = 2`)).toContain(
    'the hash of entry 2 does not fit'
  );
  expect(await finds(`update ledger set hash = repeat('0', 64) where position = 1`)).toContain('entry 1');
  expect(await finds(`delete from documents where id = ${unit}`)).toContain('is missing');
  expect(await finds(`update attachments set bytes = 'x'`)).toMatch(/attachment [0-9a-f]{64} is damaged/);
  expect(await finds(`update drafts set file = 'x' where sheet = (select min(sheet) from drafts)`)).toContain(
    'the draft of'
  );
  expect(await finds(`insert into draft_keys (key_id, file) values ('k', '{}')`)).toContain('the kept key');
  expect(await finds(`update records set value = '{' where kind = 'persons'`)).toContain('the record persons/');
  expect(await finds(`update checkpoints set body = replace(body, '"size":', '"size":1')`)).toMatch(
    /signature of the checkpoint|the checkpoint .* is damaged/
  );
  const empty = await server.place();
  await expect(check.run([], fakeIo({ DATABASE_URL: empty.url }))).rejects.toThrow('holds no registry');
  await empty.remove();
});

test('a demonstration does not go into a database, where nothing would say that it is one', async () => {
  const dir = join(registry.dir, '..', 'demonstration');
  await mkdir(dir);
  await markDemonstration(dir, { madeFrom: 'x' });
  await expect(run(dir, '--to', place.url)).rejects.toThrow('is a demonstration');
  await expect(restore.run([dir], fakeIo({ DATABASE_URL: place.url }))).rejects.toThrow('is a demonstration');
});

test('wrong use is told', async () => {
  const io = fakeIo({ DATA_DIR: registry.dir });
  await expect(migrate.run([], io)).rejects.toThrow('--to');
  await expect(migrate.run(['--to', 'mysql://x'], io)).rejects.toThrow('postgres://');
  await expect(migrate.run(['--to', place.url, '--from', place.url], io)).rejects.toThrow('--from');
});
