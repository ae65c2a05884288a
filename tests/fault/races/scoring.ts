import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { cellsOf, codesOf, reasonsIn, run } from './arena.ts';
import type { Arena } from './arena.ts';
import { pause } from './pause.ts';
import type { Race } from './race.ts';

const only = (codes: readonly string[], allowed: readonly string[]): string | undefined =>
  codes.every((code) => allowed.includes(code)) ? undefined : `it was refused for ${codes.join()}`;

/** A saved sheet of the first evaluator that is handed in, and one of the second that holds "before". */
const twoSheets = async (arena: Arena) => {
  const { first, second, registry } = arena;
  const open = await arena.evaluation(first, second);
  const [done = '', racing = ''] = open.sheets;
  await registry.must(first, scoreCells, { sheet: done, cells: cellsOf(open, 'done') });
  await registry.must(first, submitSheet, { sheet: done });
  await registry.must(second, scoreCells, { sheet: racing, cells: cellsOf(open, 'before') });
  return { open, done, racing, closing: { evaluation: open.evaluation, leaveOut: true } };
};

const says = async (arena: Arena, sheet: string, expected: string): Promise<string | undefined> => {
  const reasons = await reasonsIn(arena, sheet, arena.second);
  const right = reasons.length === 4 && reasons.every((reason) => reason === expected);
  return right ? undefined : `the sheet says "${[...new Set(reasons)].join()}" and not "${expected}"`;
};

/** One save against the closing of its round: acknowledged means kept, and a refusal says why. */
export const saveAgainstClose: Race = async (arena, random) => {
  const { here, there, lead, second } = arena;
  const { open, racing, closing } = await twoSheets(arena);
  const [saved, closed] = await Promise.all([
    pause(random).then(() => run(here, second, scoreCells, { sheet: racing, cells: cellsOf(open, 'after', 1) })),
    pause(random).then(() => run(there, lead, closeScoring, closing))
  ]);
  return [
    closed.ok ? undefined : `the round was not closed: ${codesOf(closed).join()}`,
    only(codesOf(saved), ['round-closed']),
    await says(arena, racing, saved.ok ? 'after' : 'before')
  ];
};

/** Saves one after the other until the round is closed: the last acknowledged one stands, and none comes after. */
export const savesUntilClose: Race = async (arena, random) => {
  const { here, there, lead, second } = arena;
  const { open, racing, closing } = await twoSheets(arena);
  const state = { closed: false, last: 'before', late: 0 };
  const saving = (async () => {
    for (let turn = 1; ; turn++) {
      const begunAfter = state.closed;
      const server = turn % 2 === 0 ? here : there;
      const saved = await run(server, second, scoreCells, { sheet: racing, cells: cellsOf(open, `${turn}`, turn) });
      if (!saved.ok) return codesOf(saved);
      state.last = String(turn);
      if (begunAfter) state.late++;
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, random() * 60));
  const closed = await run(there, lead, closeScoring, closing);
  state.closed = closed.ok;
  const refusals = await saving;
  return [
    closed.ok ? undefined : `the round was not closed: ${codesOf(closed).join()}`,
    only(refusals, ['round-closed']),
    state.late === 0 ? undefined : `${state.late} saves were acknowledged that began after the closing`,
    await says(arena, racing, state.last)
  ];
};

/** Two closings: one closes, the other is told; there is one result. */
export const twoCloses: Race = async (arena, random) => {
  const { here, there, lead } = arena;
  const { open, closing } = await twoSheets(arena);
  const closes = await Promise.all(
    [here, there].map((server) => pause(random).then(() => run(server, lead, closeScoring, closing)))
  );
  const { store } = here;
  const outcomes = await store.list('outcomes', { where: [{ field: 'evaluation', is: open.evaluation }] });
  const history = await store.history('evaluations', open.evaluation);
  const closings = history.filter(({ command }) => command === closeScoring.name).length;
  return [
    closes.filter(({ ok }) => ok).length === 1 ? undefined : 'not exactly one of two closings went through',
    ...closes.map((close) => only(codesOf(close), ['round-closed', 'wrong-state'])),
    outcomes.total === 1 ? undefined : `there are ${outcomes.total} results`,
    closings === 1 ? undefined : `the ledger has ${closings} closings`
  ];
};

/** Handing in against closing: either the sheet is opened with what it held, or it is left out and the author is told. */
export const handInAgainstClose: Race = async (arena, random) => {
  const { here, there, lead, second } = arena;
  const { racing, closing } = await twoSheets(arena);
  const [submitted, closed] = await Promise.all([
    pause(random).then(() => run(here, second, submitSheet, { sheet: racing })),
    pause(random).then(() => run(there, lead, closeScoring, closing))
  ]);
  const state = (await here.store.get('sheets', racing))?.state;
  const expected = submitted.ok ? 'opened' : 'left-out';
  return [
    closed.ok ? undefined : `the round was not closed: ${codesOf(closed).join()}`,
    only(codesOf(submitted), ['round-closed']),
    state === expected ? undefined : `the sheet is ${state ?? 'gone'} and not ${expected}`,
    await says(arena, racing, 'before')
  ];
};

/** Saving, handing in and closing, all at once. */
export const allAtOnce: Race = async (arena, random) => {
  const { here, there, lead, second } = arena;
  const { open, racing, closing } = await twoSheets(arena);
  const [saved, submitted, closed] = await Promise.all([
    pause(random).then(() => run(here, second, scoreCells, { sheet: racing, cells: cellsOf(open, 'after', 1) })),
    pause(random).then(() => run(there, second, submitSheet, { sheet: racing })),
    pause(random).then(() => run(there, lead, closeScoring, closing))
  ]);
  const state = (await here.store.get('sheets', racing))?.state;
  const expected = submitted.ok ? 'opened' : 'left-out';
  return [
    closed.ok ? undefined : `the round was not closed: ${codesOf(closed).join()}`,
    only(codesOf(submitted), ['round-closed']),
    only(codesOf(saved), ['round-closed', 'already-submitted']),
    state === expected ? undefined : `the sheet is ${state ?? 'gone'} and not ${expected}`,
    await says(arena, racing, saved.ok ? 'after' : 'before')
  ];
};
