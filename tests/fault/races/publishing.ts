import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '#lib/server/commands/evaluation/conclude-evaluation.ts';
import { publishEvaluation } from '#lib/server/commands/evaluation/publish-evaluation.ts';
import { createUnit } from '#lib/server/commands/people/create-unit.ts';
import { draftReport } from '#lib/server/commands/report/draft-report.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { cellsOf, codesOf, run } from './arena.ts';
import type { Arena } from './arena.ts';
import { pause } from './pause.ts';
import type { Race } from './race.ts';

const concluded = async ({ registry, first, lead, ...arena }: Arena): Promise<string> => {
  const open = await arena.evaluation(first);
  const [sheet = ''] = open.sheets;
  const { evaluation } = open;
  await registry.must(first, scoreCells, { sheet, cells: cellsOf(open, 'x') });
  await registry.must(first, submitSheet, { sheet });
  await registry.must(lead, closeScoring, { evaluation });
  await registry.must(lead, concludeEvaluation, { evaluation, recommended: [], recommendation: { vi: 'Để thử' } });
  return evaluation;
};

/** Two publications of one evaluation: one publishes, the other is told. */
export const twoPublications: Race = async (arena, random) => {
  const { here, there, registry } = arena;
  const evaluation = await concluded(arena);
  const results = await Promise.all(
    [here, there].map((server) =>
      pause(random).then(() => run(server, registry.actors.committee, publishEvaluation, { evaluation }))
    )
  );
  const history = await here.store.history('evaluations', evaluation);
  const published = history.filter(({ command }) => command === publishEvaluation.name).length;
  return [
    results.filter(({ ok }) => ok).length === 1 ? undefined : 'not exactly one of two publications went through',
    ...results.map((result) =>
      codesOf(result).every((code) => code === 'wrong-state') ? undefined : `refused for ${codesOf(result).join()}`
    ),
    published === 1 ? undefined : `the ledger has ${published} publications`
  ];
};

/** Reports numbered at the same time: each has a number of its own, and none is left out. */
export const numbersAtOnce: Race = async (arena, random) => {
  const { here, there, lead } = arena;
  const evaluation = await concluded(arena);
  const before = (await here.store.list('reports', { limit: 1 })).total;
  const input = { evaluation, language: 'vi', province: 'Tỉnh Vĩnh Long' };
  const results = await Promise.all(
    [here, there, here].map((server) => pause(random).then(() => run(server, lead, draftReport, input)))
  );
  const { items } = await here.store.list('reports');
  const numbers = items.map(({ number }) => Number(number.split('-').at(-1))).sort((a, b) => a - b);
  const expected = Array.from({ length: before + results.length }, (_, index) => index + 1);
  return [
    ...results.map((result) => (result.ok ? undefined : `a report was refused: ${codesOf(result).join()}`)),
    numbers.join() === expected.join() ? undefined : `the numbers are ${numbers.join()}`
  ];
};

/** One key claimed twice: one has it, the other is told that it is taken. */
export const oneKeyTwice: Race = async ({ here, there }, random) => {
  const slug = `xa-${here.newId<'unit'>()}`;
  const input = { slug, name: { vi: slug }, kind: 'commune', successors: [] };
  const results = await Promise.all(
    [here, there].map((server) => pause(random).then(() => run(server, OPERATOR, createUnit, input)))
  );
  const { total } = await here.store.list('units', { where: [{ field: 'slug', is: slug }] });
  return [
    results.filter(({ ok }) => ok).length === 1 ? undefined : 'not exactly one had the key',
    total === 1 ? undefined : `${total} documents have the key`,
    ...results.map((result) => (result.ok || codesOf(result).length === 1 ? undefined : 'the refusal says nothing'))
  ];
};
