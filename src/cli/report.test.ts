import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standAlone } from '#lib/server/ledger/testing/stand-alone.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { shortRoot } from '#lib/server/ledger/short-root.ts';
import { checkpoint } from './checkpoint.ts';
import { makeDemoRegistry } from './demo-data.ts';
import { report } from './report.ts';
import { tempRegistry, type TempRegistry } from './testing/temp-registry.ts';

let registry: TempRegistry;
beforeAll(async () => {
  registry = await tempRegistry();
  await makeDemoRegistry(registry);
}, 120_000);
afterAll(() => registry.remove());

describe('chon-chuan report', () => {
  it('prints no root before a checkpoint covers the publication, and the root from then on', async () => {
    const before = await registry.run(report, 'bc-2026-01');
    expect(before.code).toBe(0);
    expect(before.out).not.toContain('Mã gốc của sổ ghi nhận');
    const { body } = JSON.parse((await registry.run(checkpoint, '--json')).out) as Checkpoint;
    const { out } = await registry.run(report, 'bc-2026-01');
    expect(out).toContain('Mã gốc của sổ ghi nhận');
    expect(out).toContain(`<span class="num">${shortRoot(body.root)}</span>`);
  });

  it('--json prints the record, which verifies without the registry', async () => {
    const { code, out } = await registry.run(report, 'dg-2026-01', '--kind', 'evaluation', '--json');
    expect(code).toBe(0);
    const file = join(registry.parent, 'record.json');
    await writeFile(file, out);
    expect(await standAlone(file)).toMatchObject({ code: 0, holds: true });
    expect(JSON.parse(out)).toMatchObject({ kind: 'report', subject: { slug: 'bc-2026-01' }, standing: 'published' });
  });

  it('--json gives nothing to who may read the report only', async () => {
    expect((await registry.run(report, 'bc-2026-01', '--as', 'hanh')).code).toBe(0);
    expect(await registry.run(report, 'bc-2026-01', '--json', '--as', 'hanh')).toMatchObject({ code: 1, out: '' });
  });
});
