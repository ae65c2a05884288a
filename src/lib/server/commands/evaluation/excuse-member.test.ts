import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EvaluationProblem } from '#lib/decision/outcome/index.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { runCommand } from '../run-command.ts';
import { scoreCells } from '../sheet/score-cells.ts';
import { takeBackSheet } from '../sheet/take-back-sheet.ts';
import { cellsOf, handIn } from '../testing/fill-sheet.ts';
import { layGround, openEvaluation, type Ground } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { closeScoring } from './close-scoring.ts';
import { excuseMember } from './excuse-member.ts';
import { setUpEvaluation } from './set-up-evaluation.ts';

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
afterAll(() => registry.close());

const excuse = (evaluation: string, member: Actor) =>
  registry.must(registry.actors.lead, excuseMember, { evaluation, member: member.id, reason: 'ốm' });

test('who has handed in and is excused is left out at once, and the round closes on the others', async () => {
  const { services, must, actors } = registry;
  const open = await openEvaluation(registry, ground, [first, second]);
  const kept = await handIn(registry, open, 0, first);
  const gone = await handIn(registry, open, 1, second, { value: 2 });
  await excuse(open.evaluation, second);
  const leftOut = await services.store.get('sheets', gone);
  expect(leftOut).toMatchObject({ state: 'left-out' });
  const last = (await services.store.entriesSince(0, 10_000)).at(-1)?.entry;
  expect(last?.changes.map(({ collection }) => collection).sort()).toEqual(['evaluations', 'sheets']);
  expect(refusalsOf(await runCommand(services, second, takeBackSheet, { sheet: gone }))).toEqual(['not-submitted']);
  expect(refusalsOf(await runCommand(services, second, scoreCells, { sheet: gone, cells: cellsOf(open) }))).toEqual([
    'not-on-panel'
  ]);

  expect(await must(actors.lead, closeScoring, { evaluation: open.evaluation })).toMatchObject({
    opened: 1,
    leftOut: 0
  });
  expect((await services.store.get('sheets', kept))?.state).toBe('opened');
  expect(await services.store.get('sheets', gone)).toEqual(leftOut);
  const { outcome = '', round = '' } = (await services.store.get('evaluations', open.evaluation))!;
  const problem = (await services.store.get('outcomes', outcome))?.problem as unknown as EvaluationProblem;
  expect(problem.evaluators).toEqual([{ id: first.id }]);
  expect(new Set(problem.cells.map(({ score }) => score))).toEqual(new Set([1]));
  expect(Object.keys((await services.store.get('rounds', round))?.keys ?? {})).toEqual([kept]);
});

test('the least number of sheets is counted without who was excused', async () => {
  const { services, must, actors } = registry;
  const third = await registry.join('evaluator');
  const { panelRules } = (await services.store.get('criteria-sets', ground.criteriaSet))!;
  const strict = { ...registry, must: strictly(must, { ...panelRules, minEvaluators: 2 }) };
  const open = await openEvaluation(strict, ground, [first, second, third]);
  await handIn(registry, open, 0, first);
  await handIn(registry, open, 1, second);
  const close = (more = {}) =>
    runCommand(services, actors.lead, closeScoring, { evaluation: open.evaluation, ...more });
  await excuse(open.evaluation, second);
  expect(await close({ leaveOut: true })).toMatchObject({
    ok: false,
    refusals: [{ code: 'sheets-missing', params: { count: 1, min: 2 } }]
  });
  await handIn(registry, open, 2, third);
  expect(await close()).toMatchObject({ ok: true, value: { opened: 2, leftOut: 0 } });
});

test('nobody is excused twice, and only who scores', async () => {
  const { services, actors } = registry;
  const open = await openEvaluation(registry, ground, [first, second]);
  await excuse(open.evaluation, second);
  const again = (member: string) =>
    runCommand(services, actors.lead, excuseMember, { evaluation: open.evaluation, member, reason: 'ốm' });
  expect(refusalsOf(await again(second.id))).toEqual(['already-excused member']);
  expect(refusalsOf(await again(actors.lead.id))).toEqual(['not-found member']);
});

/** Sets evaluations up with these rules. */
const strictly =
  (must: TestRegistry['must'], panelRules: unknown): TestRegistry['must'] =>
  (actor, command, input) =>
    must(actor, command, command.name === setUpEvaluation.name ? { ...(input as object), panelRules } : input);
