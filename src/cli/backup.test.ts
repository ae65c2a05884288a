import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { createUnit } from '#lib/server/commands/people/create-unit.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import { openServices, type OpenedServices } from '#lib/server/open-services.ts';
import { startPostgres, type TestPlace, type TestServer } from '../../tests/support/postgres.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { restore } from './restore.ts';
import type { Subcommand } from './subcommand.ts';
import { fakeIo } from './testing/fake-io.ts';

let server: TestServer;
let registry: TestRegistry;
let open: OpenEvaluation;
let parent: string;
let keyFile: string;
let place: TestPlace;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});

const unit = (slug: string) => ({ slug, name: { vi: slug }, kind: 'commune', successors: [] });
const cells = (reason: string) =>
  open.products.flatMap((candidate) =>
    ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 1, reason, seen: 0 }))
  );

/** A registry at work: one sheet handed in, one in progress, an attachment, a name. */
const begin = async (databaseUrl: string | undefined): Promise<void> => {
  registry = await openTestRegistry(databaseUrl === undefined ? {} : { databaseUrl });
  parent = join(registry.dir, '..');
  keyFile = join(parent, 'registry.key');
  const { services, actors, must } = registry;
  open = await openEvaluation(registry, await layGround(registry), [
    actors.evaluator,
    await registry.join('evaluator')
  ]);
  const [first = '', second = ''] = open.sheets;
  await must(actors.evaluator, scoreCells, { sheet: first, cells: cells('đã nộp') });
  await must(actors.evaluator, submitSheet, { sheet: first });
  const author = (await services.store.get('sheets', second))?.member ?? '';
  await must({ ...actors.evaluator, id: author as typeof actors.evaluator.id }, scoreCells, {
    sheet: second,
    cells: cells('đang làm')
  });
  await services.records.update('persons', author, () => ({ name: 'Nguyễn Văn An' }));
  await services.attachments.put(Buffer.from('một tệp'));
  await services.evidence.checkpoint(new Date());
};

const run = async (subcommand: Subcommand, env: Record<string, string | undefined>, ...args: string[]) => {
  const io = fakeIo({ KEY_FILE: keyFile, LANG: 'en', ...env });
  return { code: await subcommand.run(args, io), ...io.written };
};
const json = async (...asked: Parameters<typeof run>) => {
  const { code, out } = await run(...asked);
  return { code, result: JSON.parse(out) as Record<string, unknown> };
};

/** What must be in a registry that was restored from a backup taken after {@link begin}. */
const isAllThere = async (services: OpenedServices, author: string): Promise<void> => {
  const [first = '', second = ''] = open.sheets;
  expect((await services.drafts.read(second, author))?.content.cells[0]?.reason).toBe('đang làm');
  expect(await services.records.get('persons', author)).toEqual({ name: 'Nguyễn Văn An' });
  const [digest = ''] = await services.attachments.digests();
  expect((await services.attachments.get(digest))?.toString()).toBe('một tệp');
  expect(await services.evidence.checkpoints()).toHaveLength(1);
  const closing = { evaluation: open.evaluation, leaveOut: true };
  expect(await runCommand(services, registry.actors.lead, closeScoring, closing)).toMatchObject({ ok: true });
  expect((await services.store.get('sheets', first))?.opened?.content.cells[0]?.reason).toBe('đã nộp');
};

describe.each(['folder', 'database'] as const)('a restore drill of a registry in a %s', (kind) => {
  beforeEach(async () => {
    place = await server.place();
    await begin(kind === 'database' ? place.url : undefined);
  });
  afterEach(async () => {
    await registry.close();
    await place.remove();
  });
  const source = (): Record<string, string | undefined> =>
    kind === 'database' ? { DATA_DIR: join(parent, 'unused'), DATABASE_URL: place.url } : { DATA_DIR: registry.dir };

  test('backed up while it is written to, lost, restored: nothing acknowledged before the backup is missing', async () => {
    const target = join(parent, 'backup');
    const author = (await registry.services.store.get('sheets', open.sheets[1] ?? ''))?.member ?? '';
    const acknowledged: string[] = [];
    const writing = { on: true };
    const writer = (async () => {
      for (let turn = 0; writing.on; turn++) {
        await registry.must(OPERATOR, createUnit, unit(`don-vi-${turn}`));
        acknowledged.push(`don-vi-${turn}`);
      }
    })();
    while (acknowledged.length < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = [...acknowledged];
    const taken = await json(backup, source(), target, '--json');
    writing.on = false;
    await writer;
    expect(taken.code).toBe(0);
    expect(taken.result).toMatchObject({ dir: target, epoch: 1, keyless: [] });
    // The disaster.
    await registry.services.close();
    if (kind === 'folder') await rm(registry.dir, { recursive: true });

    for (const to of ['folder', 'database'] as const) {
      const fresh = await server.place();
      const dir = join(parent, `restored-${to}`);
      const env = to === 'database' ? { DATA_DIR: dir, DATABASE_URL: fresh.url } : { DATA_DIR: dir };
      const restored = await json(restore, env, target, '--json');
      expect(restored).toMatchObject({
        code: 0,
        result: {
          epoch: { number: 2, size: taken.result['size'], root: taken.result['root'] },
          keyFile: { there: true }
        }
      });
      const checked = await json(check, env, '--json');
      expect(checked.result).toMatchObject({
        sound: true,
        position: Number(taken.result['size']) + 1,
        epochs: [{ number: 1 }, { number: 2, size: taken.result['size'] }],
        checkpoints: 1
      });
      const services = await openServices({ ...{ dir, keyFile }, databaseUrl: env.DATABASE_URL });
      for (const slug of before) expect(await services.store.holder('units.slug', slug), slug).toBeDefined();
      const [last] = (await services.store.entriesSince(Number(taken.result['size']))).slice(-1);
      expect(last?.entry.command).toBe('restore');
      await isAllThere(services, author);
      await services.close();
      await fresh.remove();
    }
  });

  test('goes only where nothing is, and says what is wrong with what it is given', async () => {
    const target = join(parent, 'backup');
    expect((await run(backup, source(), target)).code).toBe(0);
    await expect(run(backup, source(), target)).rejects.toThrow(
      /^Nơi ghi không phải là thư mục trống[^]*not an empty folder/
    );
    await expect(run(restore, source(), target)).rejects.toThrow(
      /^(Nơi ghi|Cơ sở dữ liệu) không (phải là thư mục )?trống[^]*not (an )?empty/
    );
    const none = { DATA_DIR: join(parent, 'none') };
    await expect(run(restore, none, join(parent, 'nothing'))).rejects.toThrow(
      /^Thư mục đã cho không chứa bản sao lưu[^]*no finished backup/
    );
    const half = join(parent, 'half');
    await cp(target, half, { recursive: true });
    await rm(join(half, 'backup.json'));
    await expect(run(restore, none, half)).rejects.toThrow('no finished backup');
    const changed = join(parent, 'changed');
    await cp(target, changed, { recursive: true });
    const [sheet = ''] = await readdir(join(changed, 'drafts', 'sheets'));
    await writeFile(join(changed, 'drafts', 'sheets', sheet), '{}');
    await expect(run(restore, none, changed)).rejects.toThrow(sheet);
    await cp(join(target, 'drafts'), join(changed, 'drafts'), { recursive: true });
    await writeFile(join(changed, 'records', 'smuggled.json'), '{}');
    await expect(run(restore, none, changed)).rejects.toThrow('smuggled.json: it is not part');
    expect(await readdir(parent)).not.toContain('none');
  });
});

describe('the command line', () => {
  beforeEach(async () => {
    await begin(undefined);
  });
  afterEach(async () => {
    await registry.close();
  });

  test('says in both languages what comes next', async () => {
    const target = join(parent, 'backup');
    const told = await run(backup, { DATA_DIR: registry.dir }, target, '--lang', 'vi');
    expect(told.out).toContain('Đã sao lưu');
    expect(told.out).toContain(keyFile);
    const english = await run(restore, { DATA_DIR: join(parent, 'a'), KEY_FILE: join(parent, 'a.key') }, target);
    expect(english.out).toContain('begins epoch 2');
    expect(english.out).toContain(`Copy back to ${join(parent, 'a.key')}`);
    const vietnamese = await run(restore, { DATA_DIR: join(parent, 'b') }, target, '--lang', 'vi');
    expect(vietnamese.out).toContain('bắt đầu kỳ 2');
    expect(vietnamese.out).toContain('đã có');
    const checked = await run(check, { DATA_DIR: join(parent, 'b') }, '--lang', 'vi');
    expect(checked.out).toContain('Kỳ 2');
  });

  test('wrong use is told', async () => {
    for (const subcommand of [backup, restore]) {
      await expect(run(subcommand, {})).rejects.toMatchObject({ name: 'WrongUse' });
      await expect(run(subcommand, {}, 'a', 'b')).rejects.toMatchObject({ name: 'WrongUse' });
      await expect(run(subcommand, {}, 'a', '--lang', 'fr')).rejects.toMatchObject({ name: 'WrongUse' });
    }
  });

  test('a backup neither lies in what it copies nor is restored into itself', async () => {
    await expect(run(backup, { DATA_DIR: registry.dir }, join(registry.dir, 'backup'))).rejects.toThrow(
      /^Bản sao lưu và dữ liệu không được nằm trong nhau[^]*lies within/
    );
    const target = join(parent, 'backup');
    await run(backup, { DATA_DIR: registry.dir }, target);
    await expect(run(restore, { DATA_DIR: join(target, 'x') }, target)).rejects.toThrow('lies within');
    // A relative place counts from where the operator stands, as the shell has it.
    await mkdir(join(parent, 'empty'));
    const again = await json(backup, { DATA_DIR: registry.dir }, join(parent, 'empty'), '--json');
    expect(again.result['files']).toBeGreaterThan(5);
  });

  test('a manifest that names files outside the backup is refused', async () => {
    const target = join(parent, 'backup');
    await run(backup, { DATA_DIR: registry.dir }, target);
    const { encodeChecked } = await import('#lib/server/store/files/checked-json.ts');
    const manifest = JSON.parse(await readFile(join(target, 'backup.json'), 'utf8')) as {
      data: { files: { path: string }[] };
    };
    const file = {
      path: '../outside',
      bytes: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    };
    await writeFile(join(parent, 'outside'), '');
    const data = { ...manifest.data, files: [...manifest.data.files, file] };
    await writeFile(join(target, 'backup.json'), [...encodeChecked([JSON.stringify(data)])].join(''));
    await expect(run(restore, { DATA_DIR: join(parent, 'c') }, target)).rejects.toThrow('outside the backup');
    const newer = { ...manifest.data, version: 2 };
    await writeFile(join(target, 'backup.json'), [...encodeChecked([JSON.stringify(newer)])].join(''));
    await expect(run(restore, { DATA_DIR: join(parent, 'c') }, target)).rejects.toThrow('newer release');
    expect(await readdir(parent)).not.toContain('c');
  });

  test('a ledger that was cut off is not backed up as if it were whole', async () => {
    await registry.services.close();
    const [name = ''] = await readdir(join(registry.dir, 'ledger'));
    const path = join(registry.dir, 'ledger', name);
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${lines.slice(0, 3).join('\n')}\n`);
    await expect(run(backup, { DATA_DIR: registry.dir }, join(parent, 'backup'))).rejects.toThrow(/covers|reach entry/);
    expect(await readdir(parent)).not.toContain('backup');
  });

  test('check tells of damage as a finding, and of a submitted sheet whose key is gone', async () => {
    const sound = await json(check, { DATA_DIR: registry.dir }, '--json');
    expect(sound).toMatchObject({ code: 0, result: { sound: true, documents: { sheets: 2 } } });
    const { keyId } = (await registry.services.store.get('sheets', open.sheets[0] ?? ''))?.sealed ?? { keyId: '' };
    await rm(join(registry.dir, 'drafts', 'keys', `${keyId}.json`));
    const keyless = await json(check, { DATA_DIR: registry.dir }, '--json');
    expect(keyless).toMatchObject({ code: 1, result: { sound: false } });
    expect(JSON.stringify(keyless.result['findings'])).toContain(open.sheets[0]);
    await registry.services.close();
    await rm(join(registry.dir, 'ledger'), { recursive: true });
    const damaged = await json(check, { DATA_DIR: registry.dir }, '--json');
    expect(damaged).toMatchObject({
      code: 1,
      result: { sound: false, findings: [{ file: join(registry.dir, 'ledger') }] }
    });
    await expect(run(check, { DATA_DIR: join(parent, 'nowhere') })).rejects.toThrow('holds no registry');
  });
});
