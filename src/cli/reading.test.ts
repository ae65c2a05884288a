import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServices } from '#lib/server/open-services.ts';
import { check } from './check.ts';
import { makeDemoRegistry } from './demo-data.ts';
import { list } from './list.ts';
import { LISTED_NAMES } from './list/listed.ts';
import { report } from './report.ts';
import { show } from './show.ts';
import type { Subcommand } from './subcommand.ts';
import { tempRegistry, type TempRegistry } from './testing/temp-registry.ts';
import { user } from './user.ts';
import { isWrongUse } from './wrong-use.ts';

interface Listing {
  readonly items: readonly Record<string, unknown>[];
  readonly total: number;
}

describe('reading from the command line', () => {
  let registry: TempRegistry;
  beforeAll(async () => {
    registry = await tempRegistry();
    await makeDemoRegistry(registry);
  }, 120_000);
  afterAll(() => registry.remove());

  const run = (subcommand: Subcommand, ...args: string[]) => registry.run(subcommand, ...args);
  const listing = async (...args: string[]) => JSON.parse((await run(list, ...args, '--json')).out) as Listing;

  it.each(LISTED_NAMES)('lists %s, every one with id, slug, title and state, and shows each', async (collection) => {
    const { items, total } = await listing(collection);
    expect(total).toBe(items.length);
    expect(total).toBeGreaterThan(0);
    for (const item of items) {
      for (const key of ['id', 'slug', 'title', 'state']) expect(item[key], key).toMatch(/./);
    }
    const [{ id, slug } = {}] = items;
    for (const name of [id, slug]) {
      const { code, out } = await run(show, collection, String(name), '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ id });
    }
  });

  it('narrows by state', async () => {
    const { items } = await listing('evaluations', '--state', 'scoring,planned');
    expect(items.map(({ state }) => state)).toEqual(['scoring']);
  });

  it('prints for people as well', async () => {
    expect((await run(list, 'reports')).out).toMatch(/^bc-2026-01 {2}published {2}\S/);
    expect((await run(show, 'units', 'ubnd-tinh')).out).toContain('slug: ubnd-tinh');
  });

  it('shows a reader what the pages would show them', async () => {
    const everybody = await listing('requests');
    const own = await listing('requests', '--as', 'hanh');
    expect(own.total).toBeGreaterThan(0);
    expect(own.total).toBeLessThan(everybody.total);
    const hidden = everybody.items.find(({ id }) => !own.items.some((one) => one['id'] === id));
    expect(await run(show, 'requests', String(hidden?.['id']), '--as', 'hanh')).toMatchObject({ code: 1, out: '' });
    expect((await listing('members', '--as', 'hanh')).total).toBe(0);
  });

  it('knows no way to sheets', async () => {
    for (const collection of ['sheets', 'rounds', 'outcomes', 'messages', 'constructor']) {
      await expect(run(list, collection)).rejects.toSatisfy(isWrongUse);
      await expect(run(show, collection, 'x')).rejects.toSatisfy(isWrongUse);
    }
  });

  it('says that there is none such', async () => {
    expect(await run(show, 'products', 'no-such-product')).toMatchObject({ code: 1, out: '' });
  });

  it('reads while a server holds the folder, and leaves every file as it was', async () => {
    const names = async () => (await readdir(registry.dir, { recursive: true })).sort();
    const holder = await openServices(registry);
    try {
      const before = await names();
      for (const command of [list, user]) {
        expect((await run(command, ...(command === list ? ['products'] : ['list']))).code).toBe(0);
      }
      expect((await run(show, 'members', 'loan', '--json')).code).toBe(0);
      expect(await names()).toEqual(before);
      await expect(run(user, 'reset', 'loan')).rejects.toThrow(`process ${process.pid}`);
    } finally {
      await holder.close();
    }
  });

  it('writes a report as one file that needs nothing else', async () => {
    const { code, out, err } = await run(report, 'dg-2026-01', '--kind', 'evaluation', '--lang', 'vi');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(out).toContain('<article class="a4"');
    expect(out).toContain('Dữ liệu minh họa');
    expect(out).not.toMatch(/⟦|<script|<link|src="|url\((?!['"]?(?:#|data:))/);
    const { out: same } = await run(report, 'bc-2026-01');
    expect(same).toBe(out.trimEnd() + '\n');
  });

  it('has no report of an evaluation that is still scored', async () => {
    expect(await run(report, 'dg-2026-02')).toMatchObject({ code: 1, out: '' });
    await expect(run(report, 'dg-2026-01', '--kind', 'letter')).rejects.toSatisfy(isWrongUse);
  });

  it('checks the folder and counts what is there', async () => {
    const { code, out } = await run(check, '--json');
    expect(JSON.parse(out)).toMatchObject({ sound: true, findings: [], documents: { reports: 1, evaluations: 2 } });
    expect(code).toBe(0);
  });

  it('finds a file that was changed', async () => {
    const path = join(registry.dir, 'records/persons.json');
    const sound = await readFile(path);
    const changed = Buffer.from(sound);
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
    await writeFile(path, changed);
    const { code, out } = await run(check);
    await writeFile(path, sound);
    expect(code).toBe(1);
    expect(out).toContain('persons.json');
  });
});

describe('where there is no registry', () => {
  it('says so in both languages', async () => {
    const registry = await tempRegistry();
    await expect(registry.run(list, 'products')).rejects.toThrow(/chưa có sổ đăng ký[^]*holds no registry/);
    await registry.remove();
  });
});
