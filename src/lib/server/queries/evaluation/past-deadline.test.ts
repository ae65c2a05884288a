import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extendScoring } from '../../commands/evaluation/extend-scoring.ts';
import { runCommand } from '../../commands/run-command.ts';
import { scoreCells } from '../../commands/sheet/score-cells.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { addDays } from '#lib/text/days.ts';
import { dayAt, endOfDay } from '#lib/text/instants.ts';
import { listEvaluations } from './list-evaluations.ts';
import { viewEvaluation } from './view-evaluation.ts';
import { viewSheet } from './view-sheet.ts';

const DAY_MS = 86_400_000;

describe('a round past its deadline', () => {
  let registry: TestRegistry;
  let opened: OpenEvaluation;
  let slug: string;
  let author: Actor;
  const deadline = addDays(dayAt(new Date().toISOString()), 5);

  /** What the three pages say, so long after the deadline. */
  const saidAfter = async (ms: number) => {
    const services = { ...registry.services, clock: () => new Date(Date.parse(endOfDay(deadline)) + ms) };
    const [page, sheet, list] = await Promise.all([
      viewEvaluation(services, registry.actors.lead, { slug }),
      viewSheet(services, author, { slug }),
      listEvaluations(services, author, {})
    ]);
    if (!page.ok || !sheet.ok || !list.ok) throw new Error('refused');
    return [page.value.overdue, sheet.value.overdue, list.value.rows[0]?.overdue];
  };

  beforeAll(async () => {
    registry = await openTestRegistry();
    author = await registry.join('evaluator');
    opened = await openEvaluation(registry, await layGround(registry), [author, await registry.join('evaluator')]);
    const { services, must, actors } = registry;
    const evaluation = await services.store.get('evaluations', opened.evaluation);
    slug = evaluation?.slug ?? '';
    await must(actors.lead, extendScoring, {
      evaluation: opened.evaluation,
      revision: evaluation?.revision,
      deadline,
      reason: 'thử'
    });
  });
  afterAll(async () => registry.close());

  it('is told to the chair, to the evaluator and in the list alike, from 17:00 on', async () => {
    expect(await saidAfter(0)).toEqual([null, null, null]);
    const late = { days: 2, hours: 48 };
    expect(await saidAfter(2 * DAY_MS)).toEqual([late, late, late]);
  });

  it('can still be scored', async () => {
    const clock = registry.services.clock;
    const services = { ...registry.services, clock: () => new Date(clock().getTime() + 9 * DAY_MS) };
    const sheet = await viewSheet(services, author, { slug });
    expect(sheet).toMatchObject({ ok: true, value: { sheet: { writable: true }, overdue: { days: 3 } } });
    const saved = await runCommand(services, author, scoreCells, {
      sheet: opened.sheets[0],
      cells: [{ candidate: opened.products[0], criterion: 'A1', value: 1, seen: 0 }]
    });
    expect(saved.ok).toBe(true);
  });
});
