import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { backUp } from '../backup/back-up.ts';
import { restore } from '../backup/restore.ts';
import { createUnit } from '../commands/people/create-unit.ts';
import { runCommand } from '../commands/run-command.ts';
import { openTestRegistry, type TestRegistry } from '../commands/testing/test-registry.ts';
import { openServices } from '../open-services.ts';
import type { Services } from '../services.ts';
import { verifyFolder } from '../store/embedded/index.ts';

let registry: TestRegistry;
beforeEach(async () => {
  registry = await openTestRegistry();
});
afterEach(() => registry.close());

const write = async (services: Services, slug: string): Promise<void> => {
  const unit = { slug, name: { vi: slug }, kind: 'commune', successors: [] };
  expect(await runCommand(services, OPERATOR, createUnit, unit)).toMatchObject({ ok: true });
};

it('a restored ledger is signed on, also beside checkpoints of what the restore went back behind', async () => {
  const { services, dir } = registry;
  const parent = join(dir, '..');
  const before = await services.evidence.checkpoint(new Date());
  await backUp({ dir, databaseUrl: undefined }, join(parent, 'backup'));
  await write(services, 'xa-mat');
  const lost = await services.evidence.checkpoint(new Date());
  const again = join(parent, 'again');
  await restore({ dir: again, databaseUrl: undefined }, join(parent, 'backup'));
  await cp(join(dir, 'checkpoints'), join(again, 'checkpoints'), { recursive: true });

  const restored = await openServices({ dir: again, keyFile: join(parent, 'registry.key') });
  try {
    // The restore is an entry of its own.
    for (const slug of ['xa-moi', 'xa-nua']) await write(restored, slug);
    expect(await restored.evidence.checkpoints()).toEqual([before, lost]);
    expect((await restored.evidence.compared()).borneOut).toEqual([before]);
    const { body } = await restored.evidence.checkpoint(new Date());
    expect(body).toMatchObject({ epoch: 2, size: lost.body.size + 2 });
    expect((await verifyFolder({ dir: again })).findings).toEqual([]);
  } finally {
    await restored.close();
  }
});
