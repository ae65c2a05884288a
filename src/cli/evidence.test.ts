import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { standAlone } from '#lib/server/ledger/testing/stand-alone.ts';
import { rewriteLedger } from '#lib/server/ledger/testing/rewrite-ledger.ts';
import { openServices, type OpenedServices } from '#lib/server/open-services.ts';
import { checkpoint } from './checkpoint.ts';
import { makeDemoRegistry } from './demo-data.ts';
import { exportSubcommand } from './export.ts';
import { exitCodeOf } from './run-program.ts';
import type { Subcommand } from './subcommand.ts';
import { fakeIo } from './testing/fake-io.ts';
import { tempRegistry, type TempRegistry } from './testing/temp-registry.ts';
import { verify } from './verify.ts';
import type { Verdict } from './verify/verdict.ts';
import { isWrongUse } from './wrong-use.ts';

let registry: TempRegistry;
beforeAll(async () => {
  registry = await tempRegistry();
  await makeDemoRegistry(registry);
}, 120_000);
afterAll(() => registry.remove());

const run = (subcommand: Subcommand, ...args: string[]) => registry.run(subcommand, ...args);
const at = (name: string): string => join(registry.parent, name);
const verdictOn = async (...args: string[]): Promise<Verdict & { readonly code: number }> => {
  const { code, out } = await run(verify, ...args, '--json');
  return { code, ...(JSON.parse(out) as Verdict) };
};

describe('checkpoint', () => {
  it('makes the key, signs the ledger, keeps the checkpoint and writes it out', async () => {
    const { code, out, err } = await run(checkpoint, '--out', at('c.json'));
    expect(code).toBe(0);
    expect(err).toContain('registry.signing-key');
    expect((await stat(at('registry.signing-key'))).mode & 0o777).toBe(0o600);
    const made = JSON.parse(await readFile(at('c.json'), 'utf8')) as Checkpoint;
    expect(out).toContain(made.body.root);
    expect(await readdir(join(registry.dir, 'checkpoints'))).toHaveLength(1);
    const again = JSON.parse((await run(checkpoint, '--json')).out) as Checkpoint;
    expect(again).toMatchObject({ keyId: made.keyId, body: { root: made.body.root } });
  });

  it('replaces the key: what the old one signed stays valid, and the change can be seen', async () => {
    const { handOver, first } = JSON.parse((await run(checkpoint, '--rotate-key', '--json')).out) as Record<
      'handOver' | 'first',
      Checkpoint
    >;
    expect(handOver.body.nextKey).toBe(first.publicKey);
    expect((await stat(at('registry.signing-key'))).mode & 0o777).toBe(0o600);
    const { holds, keys, checkpoints } = await verdictOn(registry.dir, '--since', at('c.json'));
    expect({ holds, checkpoints }).toEqual({ holds: true, checkpoints: 4 });
    expect(keys.map(({ keyId, came }) => [keyId, came])).toEqual([
      [handOver.keyId, 'first'],
      [first.keyId, 'announced']
    ]);
    expect((await run(verify)).out).toContain('announced by the one before');
  });

  it('tells when the key came from nowhere', async () => {
    const kept = await readFile(at('registry.signing-key'));
    await rm(at('registry.signing-key'));
    const lone = JSON.parse((await run(checkpoint, '--json')).out) as Checkpoint;
    expect((await run(verify)).out).toContain(`! Signing key ${lone.keyId} appeared`);
    await writeFile(at('registry.signing-key'), kept);
    const name = (await readdir(join(registry.dir, 'checkpoints'))).sort().at(-1) ?? '';
    await rm(join(registry.dir, 'checkpoints', name));
  });

  it('says what is wrong with a key file that holds no key', async () => {
    const io = fakeIo({ DATA_DIR: registry.dir, SIGNING_KEY_FILE: at('c.json') });
    await expect(checkpoint.run([], io)).rejects.toThrow(/c\.json holds no Ed25519 private key/);
  });
});

describe('export and verify', () => {
  it('export what was published, and find it whole', async () => {
    for (const [kind, id] of [
      ['report', 'bc-2026-01'],
      ['report', 'dg-2026-01'],
      ['evaluation', 'dg-2026-01']
    ] as const) {
      const { code, out, err } = await run(exportSubcommand, kind, id, '--out', at('record.json'));
      expect([code, out, err]).toEqual([0, '', '']);
      const { holds, record, ranking, opened } = await verdictOn(at('record.json'), '--since', at('c.json'));
      expect({ holds, opened, record }).toMatchObject({
        holds: true,
        opened: 3,
        record: { kind, standing: 'published' }
      });
      expect(ranking?.[0]).toMatchObject({ name: 'Jitsi Meet', place: 1 });
      expect(await standAlone(at('record.json'), '--since', at('c.json'))).toMatchObject({ code: 0, holds: true });
    }
    const vi = await run(verify, at('record.json'), '--lang', 'vi');
    expect(vi.out).toMatch(/đã công bố, dữ liệu minh họa[^]*75,93[^]*ĐẠT: mọi mục đúng như đã ký/);
  });

  it('export what is not published too, and say so', async () => {
    const { code, out, err } = await run(exportSubcommand, 'evaluation', 'dg-2026-02');
    expect([code, err]).toEqual([0, 'Not published.\n']);
    await writeFile(at('open.json'), out);
    const { out: text, code: verified } = await run(verify, at('open.json'));
    expect(verified).toBe(0);
    expect(text).toMatch(/not published, illustration[^]*There is no result yet/);
  });

  it('find a score that was changed, and say where the result differs', async () => {
    const changed = JSON.parse(await readFile(at('record.json'), 'utf8')) as {
      sheets: { opened: { content: { cells: { value: number }[] } } }[];
    };
    const cell = changed.sheets[0]?.opened.content.cells.find(({ value }) => value > 1 && value < 5);
    Object.assign(cell ?? {}, { value: 5 });
    await writeFile(at('changed.json'), JSON.stringify(changed));
    const { code, out } = await run(verify, at('changed.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/computing it again gives another result: candidates\.0[^]*DOES NOT HOLD/);
    expect(await standAlone(at('changed.json'))).toMatchObject({ code: 1, holds: false });
  });

  it('open no store for a file', async () => {
    const io = fakeIo({ DATA_DIR: at('nowhere'), LANG: 'en' });
    expect(await verify.run([at('record.json')], io)).toBe(0);
    await expect(stat(at('nowhere'))).rejects.toThrow('ENOENT');
  });

  it('refuse what is not there, what may not be had, and what is no record', async () => {
    expect(await run(exportSubcommand, 'evaluation', 'dg-0000-00')).toMatchObject({ code: 1, out: '' });
    expect(await run(exportSubcommand, 'report', 'dg-2026-02')).toMatchObject({ code: 1, out: '' });
    const { code, err } = await run(exportSubcommand, 'evaluation', 'dg-2026-01', '--as', 'hanh');
    expect([code, err]).toEqual([1, expect.stringContaining('forbidden')]);
    await writeFile(at('text.json'), 'no JSON');
    expect(await verdictOn(at('text.json'))).toMatchObject({ code: 1, holds: false });
    expect((await run(verify, at('c.json'))).out).toContain('--since');
    await expect(run(verify, at('nothing.json'))).rejects.toThrow('there is no');
    await expect(run(verify, registry.dir, '--since', at('record.json'))).rejects.toThrow('holds no checkpoint');
  });

  it('tell wrong use', async () => {
    for (const wrong of [
      run(verify, 'a', 'b'),
      run(exportSubcommand, 'products', 'x'),
      run(exportSubcommand, 'report'),
      run(checkpoint, '--no-such-option')
    ]) {
      await expect(wrong).rejects.toSatisfy(isWrongUse);
    }
  });
});

describe('while a server holds the folder', () => {
  let server: OpenedServices;
  beforeAll(async () => {
    server = await openServices(registry);
  });
  afterAll(() => server.close());

  it('checkpoints are made and seen by the server, and all of it verifies', async () => {
    const made = JSON.parse((await run(checkpoint, '--json')).out) as Checkpoint;
    expect(await server.evidence.latest()).toEqual(made);
    expect(made.body).toMatchObject({ ...(await server.evidence.treeHead()) });
    expect((await run(exportSubcommand, 'report', 'bc-2026-01', '--out', at('live.json'))).code).toBe(0);
    expect((await run(verify, at('live.json'))).code).toBe(0);
    expect((await run(verify, '--since', at('c.json'))).code).toBe(0);
    expect(await standAlone(registry.dir, '--since', at('c.json'))).toMatchObject({ code: 0, faults: [] });
  });

  it('a kept checkpoint that was changed is found by both', async () => {
    const folder = join(registry.dir, 'checkpoints');
    const [name = ''] = await readdir(folder);
    const sound = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), sound.replace('"size":1', '"size":2'));
    const { code, faults } = await verdictOn();
    expect(code).toBe(1);
    expect(faults[0]?.vi).toContain('tổng kiểm không khớp nội dung');
    expect((await standAlone(registry.dir)).code).toBe(1);
    await writeFile(join(folder, name), sound);
    expect((await verdictOn()).code).toBe(0);
  });
});

describe('on a ledger that was rewritten after it was signed', () => {
  it('checkpoint and export say why they refuse, end with 1 and write nothing', async () => {
    await rewriteLedger(registry.dir, 'Jitsi Meet', 'Jitsi Giả');
    const kept = await readdir(join(registry.dir, 'checkpoints'));
    const env = { DATA_DIR: registry.dir, LANG: 'en' };
    for (const [subcommand, ...args] of [
      [checkpoint],
      [checkpoint, '--rotate-key'],
      [exportSubcommand, 'report', 'bc-2026-01', '--out', at('forged.json')]
    ] as const) {
      const io = fakeIo(env);
      expect(await exitCodeOf('chon-chuan', () => subcommand.run(args, io), io)).toBe(1);
      expect(io.written.out).toBe('');
      expect(io.written.err).toMatch(/Sổ ghi nhận mâu thuẫn với mốc kiểm[^]*The ledger contradicts the checkpoint/);
    }
    expect(await readdir(join(registry.dir, 'checkpoints'))).toEqual(kept);
    await expect(stat(at('forged.json'))).rejects.toThrow('ENOENT');
    expect((await verdictOn()).code).toBe(1);
    expect((await standAlone(registry.dir)).code).toBe(1);
  });
});
