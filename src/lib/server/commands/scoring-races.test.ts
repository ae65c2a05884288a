import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from './evaluation/close-scoring.ts';
import { runCommand } from './run-command.ts';
import { scoreCells } from './sheet/score-cells.ts';
import { submitSheet } from './sheet/submit-sheet.ts';
import { layGround, openEvaluation, type Ground, type OpenEvaluation } from './testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from './testing/test-registry.ts';

let registry: TestRegistry;
let ground: Ground;
let first: Actor;
let second: Actor;
beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
  first = registry.actors.evaluator;
  second = await registry.join('evaluator');
});
afterAll(async () => {
  await registry.close();
});

const cellsOf = ({ products }: OpenEvaluation, reason: string, seen = 0) =>
  products.flatMap((candidate) => ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 1, reason, seen })));

/** Waits a few turns of the event loop, so that the rounds meet each other at different places. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const reasonsIn = async (sheet: string, author: Actor): Promise<readonly (string | undefined)[]> => {
  const stored = await registry.services.store.get('sheets', sheet);
  const cells =
    stored?.state === 'opened'
      ? stored.opened?.content.cells
      : (await registry.services.drafts.read(sheet, author.id))?.content.cells;
  return (cells ?? []).map(({ reason }) => reason);
};

test('a save that was acknowledged is in the sheet that was handed in at the same time', async () => {
  const { services, actors, must } = registry;
  for (let round = 0; round < 12; round++) {
    const open = await openEvaluation(registry, ground, [first]);
    const [sheet = ''] = open.sheets;
    await must(first, scoreCells, { sheet, cells: cellsOf(open, 'trước') });
    const [saved, submitted] = await Promise.all([
      turns(round % 4).then(() => runCommand(services, first, scoreCells, { sheet, cells: cellsOf(open, 'sau', 1) })),
      turns(Math.floor(round / 4)).then(() => runCommand(services, first, submitSheet, { sheet }))
    ]);
    expect(submitted.ok).toBe(true);
    if (!saved.ok) expect(saved.refusals.map(({ code }) => code)).toEqual(['already-submitted']);
    await must(actors.lead, closeScoring, { evaluation: open.evaluation });
    const said = saved.ok ? 'sau' : 'trước';
    expect(await reasonsIn(sheet, first), `round ${round}`).toEqual([said, said, said, said]);
  }
});

test('of saving, handing in and closing at the same time nothing that was acknowledged is lost', async () => {
  const { services, actors, must } = registry;
  for (let round = 0; round < 12; round++) {
    const open = await openEvaluation(registry, ground, [first, second]);
    const [done = '', racing = ''] = open.sheets;
    await must(first, scoreCells, { sheet: done, cells: cellsOf(open, 'xong') });
    await must(first, submitSheet, { sheet: done });
    await must(second, scoreCells, { sheet: racing, cells: cellsOf(open, 'trước') });
    const [saved, submitted, closed] = await Promise.all([
      turns(round % 3).then(() =>
        runCommand(services, second, scoreCells, { sheet: racing, cells: cellsOf(open, 'sau', 1) })
      ),
      turns(Math.floor(round / 4)).then(() => runCommand(services, second, submitSheet, { sheet: racing })),
      turns(round % 4).then(() =>
        runCommand(services, actors.lead, closeScoring, { evaluation: open.evaluation, leaveOut: true })
      )
    ]);
    expect(closed.ok, `round ${round}`).toBe(true);
    const stored = await services.store.get('sheets', racing);
    expect(stored?.state).toBe(submitted.ok ? 'opened' : 'left-out');
    if (!submitted.ok) expect(submitted.refusals.map(({ code }) => code)).toEqual(['round-closed']);
    if (!saved.ok) expect(['round-closed', 'already-submitted']).toContain(saved.refusals[0]?.code);
    const said = saved.ok ? 'sau' : 'trước';
    expect(await reasonsIn(racing, second), `round ${round}`).toEqual([said, said, said, said]);
    expect(await reasonsIn(done, first)).toEqual(['xong', 'xong', 'xong', 'xong']);
  }
});

test('two windows of one author: of two saves of one cell one is told of the other', async () => {
  const { services } = registry;
  const open = await openEvaluation(registry, ground, [first]);
  const [sheet = ''] = open.sheets;
  const [cell] = cellsOf(open, 'một');
  const answers = await Promise.all([
    runCommand(services, first, scoreCells, { sheet, cells: [cell] }),
    runCommand(services, first, scoreCells, { sheet, cells: [{ ...cell, reason: 'hai' }] })
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'conflict' }] });
  expect(await reasonsIn(sheet, first)).toHaveLength(1);
});

test('a save that waited while the round was closed is refused', async () => {
  const { services, actors, must } = registry;
  const open = await openEvaluation(registry, ground, [first, second]);
  const [done = '', late = ''] = open.sheets;
  await must(first, scoreCells, { sheet: done, cells: cellsOf(open, 'xong') });
  await must(first, submitSheet, { sheet: done });
  // The file of the draft is slow: by the time that it is to be put in place, the round is closed.
  const slow = {
    ...services,
    drafts: new Proxy(services.drafts, {
      get: (drafts, name) => {
        if (name !== 'write') return (drafts[name as keyof typeof drafts] as () => unknown).bind(drafts);
        return async (...args: Parameters<typeof drafts.write>) => {
          await must(actors.lead, closeScoring, { evaluation: open.evaluation, leaveOut: true });
          return drafts.write(...args);
        };
      }
    })
  };
  const saved = await runCommand(slow, second, scoreCells, { sheet: late, cells: cellsOf(open, 'muộn') });
  expect(saved).toMatchObject({ ok: false, refusals: [{ code: 'round-closed' }] });
  expect(await reasonsIn(late, second)).toEqual([]);
});
