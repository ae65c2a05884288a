import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_SHEET_BYTES, sheetBytes } from '#lib/domain/evaluation/sheet-size.ts';
import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { MAX_DOCUMENT_BYTES } from '../../store/port.ts';
import { canonical } from '../../ledger/canonical.ts';
import { closeScoring } from '../evaluation/close-scoring.ts';
import { runCommand } from '../run-command.ts';
import { criteriaContent } from '../testing/criteria-content.ts';
import { cellsOf } from '../testing/fill-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { declare } from './declare.ts';
import { scoreCells } from './score-cells.ts';
import { submitSheet } from './submit-sheet.ts';

const CODES = Array.from({ length: 25 }, (_, index) => `A${index + 1}`);

/** A standard of 25 criteria: with two candidates, 50 cells of 12 kB each would make 600 kB. */
function longContent() {
  const content = criteriaContent();
  const [group] = content.tree;
  const [first] = group!.children;
  return {
    ...content,
    tree: [{ ...group!, children: CODES.map((code) => ({ ...first!, code, weight: 100 / CODES.length })) }]
  };
}

// Three bytes a character in UTF-8: the longest reason there is, 12 kB.
const LONGEST = 'ế'.repeat(4000);

let registry: TestRegistry;
let open: OpenEvaluation;
let author: Actor;
beforeAll(async () => {
  registry = await openTestRegistry();
  author = registry.actors.evaluator;
  open = await openEvaluation(registry, await layGround(registry, longContent()), [author]);
});
afterAll(() => registry.close());

const stored = async (): Promise<readonly Cell[]> =>
  (await registry.services.drafts.read(open.sheets[0]!, author.id))?.content.cells ?? [];

describe('the size of a sheet', () => {
  test('is that of its canonical JSON', async () => {
    const cell = { candidate: open.products[0], criterion: 'A1', value: 1.5, reason: 'ế "x"\n\\', evidence: [] };
    for (const cells of [[], [cell], [cell, { ...cell, confidence: 'high' }, cell]]) {
      const content = { cells } as unknown as Parameters<typeof sheetBytes>[0];
      expect(sheetBytes(content)).toBe(Buffer.byteLength(canonical(content), 'utf8'));
    }
  });

  test('has a limit at every save: by cell, with what is left, and nothing half-saved', async () => {
    const [sheet] = open.sheets;
    const all = cellsOf(open, { reason: LONGEST }, CODES);
    await registry.must(author, scoreCells, { sheet, cells: all.slice(0, 30) });
    const before = await stored();
    const rest = await runCommand(registry.services, author, scoreCells, { sheet, cells: all.slice(30) });
    // 30 such cells make 366 kB: two more go on the sheet, and the third is one too many.
    expect(rest).toMatchObject({
      ok: false,
      refusals: [{ code: 'sheet-full', field: 'cells.2.reason', params: { needed: 12.2, max: 400 } }]
    });
    expect(rest.ok ? undefined : rest.refusals[0]?.params?.['left']).toBeLessThan(12.2);
    expect(await stored()).toEqual(before);
    await registry.must(author, scoreCells, { sheet, cells: all.slice(30, 32) });
    expect(await stored()).toHaveLength(32);
  });

  test('leaves a full sheet room to be handed in and opened, with the longest declarations', async () => {
    const { must, services, actors } = registry;
    const [sheet] = open.sheets;
    const declarations = open.products.map((candidate) => ({ candidate, conflict: 'none', text: 'ế'.repeat(1000) }));
    await must(author, declare, { sheet, declarations });
    const all = cellsOf(open, { reason: LONGEST }, CODES);
    // What is left over is filled by shorter reasons, to the last byte.
    await must(author, scoreCells, { sheet, cells: all.slice(32).map((cell) => ({ ...cell, reason: undefined })) });
    const left = async () => MAX_SHEET_BYTES - sheetBytes({ cells: [...(await stored())] });
    for (const cell of all.slice(40, 43)) {
      const room = Math.min(4000, (await left()) - ',"reason":""'.length);
      if (room > 0) await must(author, scoreCells, { sheet, cells: [{ ...cell, reason: 'x'.repeat(room), seen: 1 }] });
    }
    expect(await left()).toBe(0);
    await must(author, submitSheet, { sheet });
    await must(actors.lead, closeScoring, { evaluation: open.evaluation });
    const opened = await services.store.get('sheets', sheet!);
    expect(opened?.opened?.content.cells).toHaveLength(50);
    const bytes = Buffer.byteLength(canonical(opened), 'utf8');
    expect(bytes).toBeGreaterThan(900_000);
    // Ten more candidates could be declared upon, at 3.1 kB each.
    expect(bytes + 10 * 3100).toBeLessThan(MAX_DOCUMENT_BYTES);
  });
});

test('a sheet that grew too large before there was a limit can be made smaller, and is not handed in until it is', async () => {
  const { services, must } = registry;
  const ground = { criteriaSet: (await services.store.list('criteria-sets')).items[0]!.id, products: open.products };
  const other = await openEvaluation(registry, ground, [author]);
  const sheet = other.sheets[0]!;
  const all = cellsOf(other, { reason: LONGEST }, CODES);
  await must(author, scoreCells, { sheet, cells: all.slice(0, 1) });
  const { head } = (await services.drafts.read(sheet, author.id))!;
  const cells = all.map(({ seen: _seen, ...cell }) => ({ ...cell, evidence: [], at: head.savedAt, revision: 1 }));
  const content = { cells: cells as unknown as Cell[] };
  expect((await services.drafts.write({ ...head, content }, head.revision, () => true)).ok).toBe(true);
  const submit = () => runCommand(services, author, submitSheet, { sheet });
  expect(await submit()).toMatchObject({ ok: false, refusals: [{ code: 'sheet-too-large', params: { max: 400 } }] });
  const shorter = all.slice(0, 20).map((cell) => ({ ...cell, reason: 'ngắn', seen: 1 }));
  await must(author, scoreCells, { sheet, cells: shorter });
  expect(await submit()).toMatchObject({ ok: true });
});
