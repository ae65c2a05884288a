import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServices } from '#lib/server/open-services.ts';
import { importSubcommand } from './import.ts';
import { criteria } from './criteria.ts';
import { ROOT } from './root.ts';
import { tempRegistry, type TempRegistry } from './testing/temp-registry.ts';
import { isWrongUse } from './wrong-use.ts';

const GOOD = `publiccodeYmlVersion: "0.4"
name: Sổ Tay
url: https://code.example.org/so-tay.git
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
categories: [content-management]
description:
  vi:
    shortDescription: Ghi chép chung của tổ.
    longDescription: ${'Một dòng mô tả đủ dài cho chuẩn. '.repeat(8)}
    features: [Ghi chép]
legal:
  license: MIT
maintenance:
  type: community
  contacts: [{ name: An }]
localisation:
  localisationReady: true
  availableLanguages: [vi]
`;
const FLAWED = GOOD.replaceAll('Sổ Tay', 'Sổ Lớn').replaceAll('so-tay', 'so-lon').replace('MIT', 'Không rõ');
const STANDARD = join(ROOT, 'criteria/general-selection.yaml');
const BASES = join(ROOT, 'criteria/legal-bases.yaml');

describe('chon-chuan import', () => {
  let registry: TempRegistry;
  beforeEach(async () => {
    registry = await tempRegistry();
  });
  afterEach(() => registry.remove());

  const file = async (name: string, text: string | Uint8Array) => {
    const path = join(registry.parent, name);
    await writeFile(path, text);
    return path;
  };
  const run = (...args: string[]) => registry.run(importSubcommand, ...args);
  const stored = async () => {
    const services = await openServices(registry);
    const { items } = await services.store.list('products');
    await services.close();
    return items;
  };

  it('takes what is right, points out what is wrong, and goes on', async () => {
    const [good, flawed, nothing] = [
      await file('good.yml', GOOD),
      await file('flawed.yml', FLAWED),
      await file('nothing.yml', '- a list\n')
    ];
    const { code, out } = await run('publiccode', flawed, nothing, join(registry.parent, 'none.yml'), good);
    expect(code).toBe(1);
    const line = FLAWED.split('\n').findIndex((one) => one.includes('Không rõ')) + 1;
    expect(out).toContain(`${flawed}:${line}:12 error not-a-licence `);
    expect(out).toContain(`${flawed} taken → so-lon`);
    expect(out).toContain(`${nothing}:1:1 error not-a-mapping `);
    expect(out).toContain('none.yml:1:1 error unreadable ');
    expect(out).toContain('4 files: 0 taken as they are, 2 taken with problems, 2 refused.');
    const products = await stored();
    expect(products.map(({ name }) => name).sort()).toEqual(['Sổ Lớn', 'Sổ Tay']);
    expect(products.find(({ name }) => name === 'Sổ Lớn')?.facts).not.toHaveProperty('licence');
    expect(products.find(({ name }) => name === 'Sổ Tay')?.facts).toHaveProperty('licence');
    expect(products.every(({ createdBy }) => createdBy === 'operator')).toBe(true);
  });

  it('exits 0 when nothing was refused, and knows a product again', async () => {
    const good = await file('good.yml', GOOD);
    expect(await run('publiccode', good)).toMatchObject({ code: 0 });
    const again = await run('publiccode', good, '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject([{ file: good, taken: true, slug: 'so-tay', created: false }]);
    expect(await stored()).toHaveLength(1);
  });

  it('writes nothing in a dry run, and prints one JSON value', async () => {
    const { code, out } = await run('publiccode', await file('a.yml', FLAWED), '--dry-run', '--json');
    expect(code).toBe(1);
    const [one] = JSON.parse(out) as { taken: boolean; problems: { code: string; message: { vi: string } }[] }[];
    expect(one).toMatchObject({ taken: true });
    expect(one?.problems.find((problem) => problem.code === 'not-a-licence')?.message.vi).toContain('giấy phép');
    expect(existsSync(registry.dir)).toBe(false);
  });

  it('speaks Vietnamese when asked', async () => {
    const { out } = await run('publiccode', await file('a.yml', '- x\n'), '--dry-run', '--lang', 'vi');
    expect(out).toContain('bị từ chối');
  });

  it('brings a criteria set in once its legal bases are there', async () => {
    const before = await run('criteria', STANDARD);
    expect(before.code).toBe(1);
    expect(before.out).toMatch(/general-selection\.yaml:\d{2,}:\d+ error basis-unknown /);
    expect(await run('legal-bases', BASES)).toMatchObject({ code: 0 });
    const after = await registry.run(criteria, 'import', STANDARD);
    expect(after).toMatchObject({ code: 0 });
    expect(after.out).toContain('→ btc-chung-1-0');
    const twice = await run('criteria', STANDARD);
    expect([twice.code, twice.out.includes('error taken')]).toEqual([1, true]);
  });

  it('checks a criteria set without a store', async () => {
    expect(await registry.run(criteria, 'check', STANDARD)).toMatchObject({ code: 0 });
    const wrong = await file('wrong.yaml', 'code: 1\n');
    expect(await registry.run(criteria, 'check', wrong)).toMatchObject({ code: 1 });
    const latin = await file('latin.yaml', Uint8Array.of(0x63, 0xf4));
    expect((await registry.run(criteria, 'check', latin)).out).toContain('latin.yaml:1:1 error not-utf8');
    expect(existsSync(registry.dir)).toBe(false);
  });

  it('names the process that holds the folder', async () => {
    const holder = await openServices(registry);
    const good = await file('good.yml', GOOD);
    await expect(run('publiccode', good)).rejects.toThrow(
      new RegExp(`đang do tiến trình khác giữ[^]*process ${process.pid}`)
    );
    await holder.close();
  });

  it('refuses an unknown login', async () => {
    const good = await file('good.yml', GOOD);
    await expect(run('publiccode', good, '--as', 'nobody')).rejects.toThrow('nobody');
  });

  it.each([[[]], [['products', 'a']], [['publiccode']], [['publiccode', 'a', '--lang', 'fr']]])(
    'wrong use: %j',
    async (args) => {
      await expect(run(...args)).rejects.toSatisfy(isWrongUse);
    }
  );
});
