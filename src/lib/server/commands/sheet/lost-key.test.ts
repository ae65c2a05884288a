import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SheetContent } from '#lib/domain/evaluation/sheet.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { openDraftStore } from '../../drafts/open-draft-store.ts';
import type { Services } from '../../services.ts';
import { closeScoring } from '../evaluation/close-scoring.ts';
import { runCommand } from '../run-command.ts';
import { cellsOf, handIn } from '../testing/fill-sheet.ts';
import { layGround, openEvaluation, type Ground } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { viewUnreadableSheet } from '../../queries/evaluation/view-unreadable-sheet.ts';
import { scoreCells } from './score-cells.ts';
import { startAnew } from './start-anew.ts';
import { submitSheet } from './submit-sheet.ts';
import { takeBackSheet } from './take-back-sheet.ts';

let registry: TestRegistry;
let ground: Ground;
let first: Actor;
let second: Actor;
let keys = 0;
beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
  first = registry.actors.evaluator;
  second = await registry.join('evaluator');
});
afterAll(() => registry.close());

/** The same registry after its master key was lost: the server made a new one. */
const withAnotherKey = async (): Promise<Services> => {
  const folder = join(registry.dir, '..', `keys-${++keys}`);
  await mkdir(folder);
  const drafts = await openDraftStore<SheetContent>({ dir: registry.dir, keyFile: join(folder, 'registry.key') });
  return { ...registry.services, drafts };
};

describe('a sheet in progress whose key is lost', () => {
  test('is neither saved nor handed in, and is filled in again once its author drops it', async () => {
    const open = await openEvaluation(registry, ground, [first]);
    const sheet = open.sheets[0]!;
    await registry.must(first, scoreCells, { sheet, cells: cellsOf(open, { reason: 'cũ' }) });
    const lost = await withAnotherKey();
    const save = () => runCommand(lost, first, scoreCells, { sheet, cells: cellsOf(open, { reason: 'mới' }) });
    expect(refusalsOf(await save())).toEqual(['sheet-unreadable']);
    expect(refusalsOf(await runCommand(lost, first, submitSheet, { sheet }))).toEqual(['sheet-unreadable']);
    expect(refusalsOf(await runCommand(lost, second, startAnew, { sheet }))).toEqual(['not-on-panel']);
    const slug = (await lost.store.get('evaluations', open.evaluation))?.slug ?? '';
    expect(await viewUnreadableSheet(lost, first, { slug })).toMatchObject({ ok: true, value: { sheet, slug } });
    expect(await viewUnreadableSheet(registry.services, first, { slug })).toMatchObject({ ok: false });

    expect(refusalsOf(await runCommand(lost, first, startAnew, { sheet }))).toEqual([]);
    expect((await registry.services.store.history('sheets', sheet)).at(-1)).toMatchObject({
      command: 'sheet.start-anew',
      actor: first.id
    });
    const notices = await registry.services.store.pendingNotices(1000);
    expect(notices.find(({ kind }) => kind === 'sheet-started-anew')?.to).toEqual([registry.actors.lead.id]);
    expect(refusalsOf(await save())).toEqual([]);
    expect(refusalsOf(await runCommand(lost, first, submitSheet, { sheet }))).toEqual([]);
    const closing = { evaluation: open.evaluation };
    expect(refusalsOf(await runCommand(lost, registry.actors.lead, closeScoring, closing))).toEqual([]);
    expect((await registry.services.store.get('sheets', sheet))?.opened?.content.cells[0]?.reason).toBe('mới');
  });

  test('is not dropped while it can be read', async () => {
    const open = await openEvaluation(registry, ground, [first]);
    const sheet = open.sheets[0]!;
    await registry.must(first, scoreCells, { sheet, cells: cellsOf(open, { reason: 'còn' }) });
    expect(refusalsOf(await runCommand(registry.services, first, startAnew, { sheet }))).toEqual(['sheet-readable']);
    expect((await registry.services.drafts.read(sheet, first.id))?.content.cells).toHaveLength(4);
  });
});

describe('a submitted sheet whose key is lost', () => {
  test('holds the closing up until the chair leaves it out with a reason, which stands in the ledger', async () => {
    const open = await openEvaluation(registry, ground, [first, second]);
    const closed = await handIn(registry, open, 0, first);
    const lost = await withAnotherKey();
    const readable = await handIn({ ...registry, must: mustOn(lost) }, open, 1, second);
    const close = (more = {}) =>
      runCommand(lost, registry.actors.lead, closeScoring, { evaluation: open.evaluation, ...more });
    expect(await close({ leaveOut: true })).toMatchObject({
      ok: false,
      refusals: [{ code: 'sheets-unreadable', field: 'leaveOutUnreadable', params: { count: 1 } }]
    });
    expect(refusalsOf(await close({ leaveOutUnreadable: true }))).toEqual(['reason-required reason']);
    const done = await close({ leaveOutUnreadable: true, reason: 'Mất khóa chính' });
    expect(done).toMatchObject({ ok: true, value: { opened: 1, leftOut: 1 } });
    const { store } = registry.services;
    expect([(await store.get('sheets', closed))?.state, (await store.get('sheets', readable))?.state]).toEqual([
      'left-out',
      'opened'
    ]);
    expect((await store.history('sheets', closed)).at(-1)).toMatchObject({
      command: 'evaluation.close-scoring',
      reason: 'Mất khóa chính'
    });
  });

  test('is not left out where too few would be left, and its author can take it back and score anew', async () => {
    const open = await openEvaluation(registry, ground, [first]);
    const sheet = await handIn(registry, open, 0, first);
    const lost = await withAnotherKey();
    const close = (more = {}) =>
      runCommand(lost, registry.actors.lead, closeScoring, { evaluation: open.evaluation, ...more });
    expect(await close({ leaveOutUnreadable: true, reason: 'Mất khóa chính' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'too-few-readable', params: { count: 0, min: 1 } }]
    });
    expect(refusalsOf(await runCommand(lost, first, takeBackSheet, { sheet }))).toEqual([]);
    expect(refusalsOf(await runCommand(lost, first, startAnew, { sheet }))).toEqual([]);
    await handIn({ ...registry, must: mustOn(lost) }, open, 0, first);
    expect(refusalsOf(await close())).toEqual([]);
  });
});

const mustOn =
  (services: Services): TestRegistry['must'] =>
  async (actor, command, input) => {
    const result = await runCommand(services, actor, command, input);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    return result.value;
  };
