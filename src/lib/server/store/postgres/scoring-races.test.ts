import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { layGround, openEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import type { Ground, OpenEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import { openTestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import type { TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import { openServices } from '#lib/server/open-services.ts';
import type { OpenedServices } from '#lib/server/open-services.ts';
import { startPostgres } from '../../../../../tests/support/postgres.ts';
import type { TestPlace, TestServer } from '../../../../../tests/support/postgres.ts';

let server: TestServer;
let place: TestPlace;
let registry: TestRegistry;
/** A second app server on the same database. */
let other: OpenedServices;
let ground: Ground;
let first: Actor;
let second: Actor;
beforeAll(async () => {
  server = await startPostgres();
  place = await server.place();
  registry = await openTestRegistry({ databaseUrl: place.url });
  const dir = join(registry.dir, 'other');
  await mkdir(dir, { recursive: true });
  other = await openServices({ dir, keyFile: join(registry.dir, '..', 'registry.key'), databaseUrl: place.url });
  ground = await layGround(registry);
  first = registry.actors.evaluator;
  second = await registry.join('evaluator');
}, 60_000);
afterAll(async () => {
  await other.close();
  await registry.close();
  await place.remove();
  await server.stop();
});

const cellsOf = ({ products }: OpenEvaluation, reason: string, seen = 0) =>
  products.flatMap((candidate) => ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 1, reason, seen })));

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const reasonsIn = async (sheet: string, author: Actor): Promise<readonly (string | undefined)[]> => {
  const stored = await registry.services.store.get('sheets', sheet);
  const cells =
    stored?.state === 'opened'
      ? stored.opened?.content.cells
      : (await other.drafts.read(sheet, author.id))?.content.cells;
  return (cells ?? []).map(({ reason }) => reason);
};

test('a save whose guard has looked holds the closing up until the draft is written', async () => {
  const { services, actors, must } = registry;
  const open = await openEvaluation(registry, ground, [first, second]);
  const [done = '', sheet = ''] = open.sheets;
  await must(first, scoreCells, { sheet: done, cells: cellsOf(open, 'xong') });
  await must(first, submitSheet, { sheet: done });
  const order: string[] = [];
  let closing: Promise<unknown> | undefined;
  // The save is slow at the worst moment: it has seen that the round is open, and has not written yet.
  const slow = {
    ...services,
    drafts: new Proxy(services.drafts, {
      get: (drafts, name) => {
        if (name !== 'write') return (drafts[name as keyof typeof drafts] as () => unknown).bind(drafts);
        return (draft: Parameters<typeof drafts.write>[0], revision: number, guard: () => boolean | Promise<boolean>) =>
          drafts.write(draft, revision, async () => {
            const allowed = await guard();
            closing ??= runCommand(other, actors.lead, closeScoring, {
              evaluation: open.evaluation,
              leaveOut: true
            }).then(() => order.push('closed'));
            await wait(300);
            order.push('written');
            return allowed;
          });
      }
    })
  };
  const saved = await runCommand(slow, second, scoreCells, { sheet, cells: cellsOf(open, 'kịp') });
  await closing;
  expect(saved.ok).toBe(true);
  expect(order).toEqual(['written', 'closed']);
  expect(await reasonsIn(sheet, second)).toEqual(['kịp', 'kịp', 'kịp', 'kịp']);
});
