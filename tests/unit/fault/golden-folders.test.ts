import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { openServices } from '#lib/server/open-services.ts';
import { checkFolder } from '#lib/server/store/embedded/index.ts';
import { FORMAT_VERSION } from '#lib/server/store/embedded/layout.ts';
import { factsOf, GOLDEN_FOLDERS, layOut } from '../../support/golden-folder.ts';

const forms = await readdir(GOLDEN_FOLDERS);
let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'chon-chuan-golden-'));
});
afterEach(async () => {
  await rm(parent, { recursive: true });
});

describe('data folders of earlier releases', () => {
  it('are kept for every form that there has been', () => {
    const numbers = new Set(forms.map((form) => Number(/^form-(\d+)/.exec(form)?.[1])));
    expect([...numbers]).toEqual(Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1));
  });

  it.each(forms)('%s opens with all that it holds, and work goes on where it stopped', async (form) => {
    const { evaluation, chair, submitted, inProgress, author, attachment, ...facts } = await layOut(form, parent);
    const dir = join(parent, 'registry');
    expect((await checkFolder({ dir, specs: COLLECTION_SPECS })).findings).toEqual([]);
    const notices: string[] = [];
    const services = await openServices({
      dir,
      keyFile: join(parent, 'registry.key'),
      onNotice: (notice) => notices.push(notice)
    });
    try {
      expect(notices).toEqual([]);
      expect(await factsOf(services)).toEqual(facts);
      expect(await services.evidence.checkpoints()).toHaveLength(1);
      expect(await services.records.get('persons', author)).toEqual({ name: 'Nguyễn Văn An' });
      expect((await services.attachments.get(attachment))?.toString()).toBe('một tệp đính kèm');
      expect((await services.drafts.read(inProgress, author))?.content.cells[0]?.reason).toBe('đang chấm');
      const lead = { id: chair, kind: 'member', roles: ['lead'] } as unknown as Actor;
      expect(await runCommand(services, lead, closeScoring, { evaluation, leaveOut: true })).toMatchObject({
        ok: true
      });
      expect((await services.store.get('sheets', submitted))?.opened?.content.cells[0]?.reason).toBe('đã nộp');
    } finally {
      await services.close();
    }
    expect((await checkFolder({ dir, specs: COLLECTION_SPECS })).findings).toEqual([]);
  });

  it.each(forms)('%s opens from its ledger alone', async (form) => {
    const { size, root, totals } = await layOut(form, parent);
    const dir = join(parent, 'registry');
    await rm(join(dir, 'snapshots'), { recursive: true });
    const services = await openServices({ dir, keyFile: join(parent, 'registry.key') });
    expect(await factsOf(services)).toEqual({ size, root, totals });
    await services.close();
  });
});
