import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from '../commands/evaluation/close-scoring.ts';
import { excuseMember } from '../commands/evaluation/excuse-member.ts';
import { runCommand } from '../commands/run-command.ts';
import { scoreCells } from '../commands/sheet/score-cells.ts';
import { submitSheet } from '../commands/sheet/submit-sheet.ts';
import { takeBackSheet } from '../commands/sheet/take-back-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../commands/testing/test-registry.ts';
import { createUnit } from '../commands/people/create-unit.ts';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { draftFolders } from '../drafts/open-draft-store.ts';
import type { Services } from '../services.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';

let registry: TestRegistry;
let open: OpenEvaluation;
let second: Actor;
/** The same registry, in a process that ends before it tidies up after a commit. */
let hasty: Services;

const cells = (reason: string) =>
  open.products.flatMap((candidate) =>
    ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 1, reason, seen: 0 }))
  );

beforeEach(async () => {
  registry = await openTestRegistry();
  const { services, actors } = registry;
  second = await registry.join('evaluator');
  open = await openEvaluation(registry, await layGround(registry), [actors.evaluator, second]);
  hasty = {
    ...services,
    drafts: new Proxy(services.drafts, {
      get: (drafts, name) => {
        if (name === 'remove' || name === 'forget') return () => Promise.resolve();
        return (drafts[name as keyof typeof drafts] as () => unknown).bind(drafts);
      }
    })
  };
});
afterEach(async () => {
  await registry.close();
});

const namesOf = async (): Promise<{ drafts: number; keys: number }> => {
  const { drafts, keys } = draftFolders(registry.dir);
  return { drafts: (await readdir(drafts)).length, keys: (await readdir(keys)).length };
};
const sweep = (age = 0) => sweepLeftovers(registry.services, age);
const score = async (author: Actor, sheet: string, reason: string) => {
  await registry.must(author, scoreCells, { sheet, cells: cells(reason) });
};

test('drafts and keys of a round that is open stay, submitted or not', async () => {
  const [first = '', other = ''] = open.sheets;
  await score(registry.actors.evaluator, first, 'đã nộp');
  await registry.must(registry.actors.evaluator, submitSheet, { sheet: first });
  await score(second, other, 'đang chấm');
  expect(await sweep()).toEqual({ drafts: 0, keys: 0, attachments: 0 });
  expect(await namesOf()).toEqual({ drafts: 2, keys: 1 });
  await registry.must(registry.actors.lead, closeScoring, { evaluation: open.evaluation, leaveOut: true });
  expect((await registry.services.store.get('sheets', first))?.opened?.content.cells[0]?.reason).toBe('đã nộp');
  // What was left out is its author's to read; nothing else is there any more.
  expect(await sweep()).toEqual({ drafts: 0, keys: 0, attachments: 0 });
  expect(await namesOf()).toEqual({ drafts: 1, keys: 0 });
});

test('what a process left that ended right after closing goes, once it is old enough', async () => {
  const [first = '', other = ''] = open.sheets;
  await score(registry.actors.evaluator, first, 'đã nộp');
  await registry.must(registry.actors.evaluator, submitSheet, { sheet: first });
  await score(second, other, 'bỏ ngoài');
  const closing = { evaluation: open.evaluation, leaveOut: true };
  expect(await runCommand(hasty, registry.actors.lead, closeScoring, closing)).toMatchObject({ ok: true });
  expect(await namesOf()).toEqual({ drafts: 2, keys: 1 });
  expect(await sweep(60_000)).toEqual({ drafts: 0, keys: 0, attachments: 0 });
  expect(await sweep()).toEqual({ drafts: 1, keys: 1, attachments: 0 });
  expect((await registry.services.drafts.read(other, second.id))?.content.cells[0]?.reason).toBe('bỏ ngoài');
});

test('the key of what was taken back goes, and the one of what was handed in again stays', async () => {
  const [first = ''] = open.sheets;
  const author = registry.actors.evaluator;
  await score(author, first, 'một');
  await registry.must(author, submitSheet, { sheet: first });
  expect(await runCommand(hasty, author, takeBackSheet, { sheet: first })).toMatchObject({ ok: true });
  await registry.must(author, submitSheet, { sheet: first });
  // A hand-in that was refused after its key was kept.
  await registry.services.drafts.seal(first, { cells: [] });
  expect(await namesOf()).toEqual({ drafts: 1, keys: 3 });
  expect(await sweep()).toMatchObject({ drafts: 0, keys: 2 });
  await registry.must(registry.actors.lead, closeScoring, { evaluation: open.evaluation, leaveOut: true });
  expect((await registry.services.store.get('sheets', first))?.state).toBe('opened');
});

test('sheets of an excused member and drafts without any sheet go', async () => {
  const [, other = ''] = open.sheets;
  await score(second, other, 'vắng');
  await registry.must(second, submitSheet, { sheet: other });
  const excuse = { evaluation: open.evaluation, member: second.id, reason: 'chuyển công tác' };
  expect(await runCommand(hasty, registry.actors.lead, excuseMember, excuse)).toMatchObject({ ok: true });
  const lost = { evaluation: open.evaluation, round: 'r', member: second.id, filled: 0, total: 1 };
  await registry.services.drafts.write({ ...lost, sheet: 'nowhere', content: { cells: [] } }, 0, () => true);
  expect(await sweep()).toMatchObject({ drafts: 2, keys: 1 });
  expect(await namesOf()).toEqual({ drafts: 0, keys: 0 });
});

test('an attachment goes when it is old, no state of any document names it, and no round is open', async () => {
  const { services, dir, must, actors } = registry;
  const [named, earlier, orphan] = [
    await services.attachments.put(Buffer.from('1')),
    await services.attachments.put(Buffer.from('2')),
    await services.attachments.put(Buffer.from('3'))
  ];
  for (const digest of [named, earlier, orphan]) {
    const then = new Date(Date.now() - 2 * 24 * 3_600_000);
    await utimes(join(dir, 'attachments', digest.slice(0, 2), digest), then, then);
  }
  await must(OPERATOR, createUnit, {
    slug: 'xa-co-tep',
    name: { vi: `Xã có tệp ${named} và (${earlier})` },
    kind: 'commune',
    successors: []
  });
  expect(await sweepLeftovers(services)).toMatchObject({ attachments: 0 });
  await score(actors.evaluator, open.sheets[0] ?? '', 'x');
  await must(actors.evaluator, submitSheet, { sheet: open.sheets[0] });
  await must(actors.lead, closeScoring, { evaluation: open.evaluation, leaveOut: true });
  const fresh = await services.attachments.put(Buffer.from('4'));
  expect(await sweepLeftovers(services)).toMatchObject({ attachments: 1 });
  expect([...(await services.attachments.digests())].sort()).toEqual([named, earlier, fresh].sort());
});
