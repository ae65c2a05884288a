import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Services } from '../../services.ts';
import { runCommand } from '../run-command.ts';
import { cellsOf } from '../testing/fill-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { scoreCells } from './score-cells.ts';
import { submitSheet } from './submit-sheet.ts';
import { takeBackSheet } from './take-back-sheet.ts';

let registry: TestRegistry;
let open: OpenEvaluation;
beforeAll(async () => {
  registry = await openTestRegistry();
  open = await openEvaluation(registry, await layGround(registry), [registry.actors.evaluator]);
});
afterAll(() => registry.close());

const keys = async (): Promise<string[]> => readdir(join(registry.dir, 'drafts', 'keys'));

const submit = (services: Services = registry.services) =>
  runCommand(services, registry.actors.evaluator, submitSheet, { sheet: open.sheets[0] });

test('a sheet keeps one key, whatever was refused or tried again before it was handed in', async () => {
  const [sheet] = open.sheets;
  expect((await submit()).ok).toBe(false);
  expect(await keys()).toEqual([]);
  await registry.must(registry.actors.evaluator, scoreCells, { sheet, cells: cellsOf(open) });

  // Whoever comes second meets a state that has moved on under it.
  const racing = await Promise.all([submit(), submit(), submit()]);
  expect(racing.filter(({ ok }) => ok)).toHaveLength(1);
  const kept = (await registry.services.store.get('sheets', sheet!))?.sealed?.keyId;
  expect(await keys()).toEqual([`${kept!}.json`]);

  expect(refusalsOf(await submit())).toEqual(['already-submitted']);
  expect(await keys()).toHaveLength(1);
  await registry.must(registry.actors.evaluator, takeBackSheet, { sheet });
  expect(await keys()).toEqual([]);
});

test('the key of a commit whose outcome is unknown stays: it may stand in the ledger', async () => {
  const { services } = registry;
  const store: Services['store'] = Object.create(services.store, {
    commit: { value: () => Promise.reject(new Error('the disk is gone')) }
  }) as Services['store'];
  for (const name of ['get', 'list', 'stillAt', 'answered', 'holder'] as const) {
    Object.defineProperty(store, name, { value: services.store[name].bind(services.store) });
  }
  await expect(submit({ ...services, store })).rejects.toThrow('the disk is gone');
  expect(await keys()).toHaveLength(1);
});
