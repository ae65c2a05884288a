import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from '../evaluation/close-scoring.ts';
import { changeMember } from '../people/change-member.ts';
import { runCommand } from '../run-command.ts';
import { criteriaContent } from '../testing/criteria-content.ts';
import { cellsOf, handIn } from '../testing/fill-sheet.ts';
import { layGround, openEvaluation, type Ground, type OpenEvaluation } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { declare } from './declare.ts';
import { scoreCells } from './score-cells.ts';
import { submitSheet } from './submit-sheet.ts';

/** Of two criteria the first requires evidence. */
function strictContent() {
  const content = criteriaContent('BTC-MINH-CHUNG');
  const [group] = content.tree;
  const [first, second] = group!.children;
  return {
    ...content,
    tree: [{ ...group!, children: [{ ...first!, evidence: { required: true, kinds: [] } }, second!] }]
  };
}

let registry: TestRegistry;
let first: Actor;
let second: Actor;
beforeAll(async () => {
  registry = await openTestRegistry();
  first = registry.actors.evaluator;
  second = await registry.join('evaluator');
});
afterAll(() => registry.close());

const submit = (author: Actor, sheet: string) => runCommand(registry.services, author, submitSheet, { sheet });
const barAll = (author: Actor, { products, sheets }: OpenEvaluation, index: number) =>
  registry.must(author, declare, {
    sheet: sheets[index],
    declarations: products.map((candidate) => ({ candidate, conflict: 'barred', text: 'Người nhà làm ở đó' }))
  });

describe('handing a sheet in', () => {
  let open: OpenEvaluation;
  beforeAll(async () => {
    open = await openEvaluation(registry, await layGround(registry, strictContent()), [first]);
  });

  test('wants every cell filled', async () => {
    expect(await submit(first, open.sheets[0]!)).toMatchObject({
      ok: false,
      refusals: [{ code: 'cells-missing', params: { count: 4 } }]
    });
  });

  test('wants evidence of every score on a criterion that requires it, by cell, and none of what is unknown', async () => {
    const [sheet] = open.sheets;
    const [alpha, beta] = open.products;
    await registry.must(first, scoreCells, { sheet, cells: cellsOf(open) });
    expect(refusalsOf(await submit(first, sheet!))).toEqual([
      `evidence-required ${alpha!}.A1`,
      `evidence-required ${beta!}.A1`
    ]);
    const evidence = [{ label: 'Biên bản xuất thử' }];
    await registry.must(first, scoreCells, {
      sheet,
      cells: [
        { candidate: alpha, criterion: 'A1', value: 1, evidence, seen: 1 },
        { candidate: beta, criterion: 'A1', value: 'unknown', seen: 1 }
      ]
    });
    expect(refusalsOf(await submit(first, sheet!))).toEqual([]);
  });
});

describe('who is barred from every candidate', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await layGround(registry);
  });

  test('hands in an empty sheet, which closes with the others', async () => {
    const open = await openEvaluation(registry, ground, [first, second]);
    await handIn(registry, open, 0, first);
    await barAll(second, open, 1);
    expect(refusalsOf(await submit(second, open.sheets[1]!))).toEqual([]);
    await registry.must(registry.actors.lead, closeScoring, { evaluation: open.evaluation });
    const sheet = await registry.services.store.get('sheets', open.sheets[1]!);
    expect(sheet).toMatchObject({ state: 'opened', opened: { content: { cells: [] } } });
  });

  test('does not count towards the least number of sheets: nothing was scored', async () => {
    const open = await openEvaluation(registry, ground, [first]);
    await barAll(first, open, 0);
    expect(refusalsOf(await submit(first, open.sheets[0]!))).toEqual([]);
    const close = await runCommand(registry.services, registry.actors.lead, closeScoring, {
      evaluation: open.evaluation
    });
    expect(close).toMatchObject({ ok: false, refusals: [{ code: 'sheets-missing', params: { count: 0, min: 1 } }] });
  });

  test('still has to say so of each', async () => {
    const { services } = registry;
    const open = await openEvaluation(registry, ground, [first]);
    const sheet = open.sheets[0]!;
    const stored = (await services.store.get('sheets', sheet))!;
    // As it was before anything was declared.
    const [opened] = await services.store.history('sheets', sheet);
    expect(opened?.document.declarations).toEqual([]);
    await services.store.commit({
      actor: 'system',
      command: 'test',
      changes: [{ collection: 'sheets', document: { ...stored, declarations: [], revision: stored.revision + 1 } }],
      expect: [],
      unique: [],
      outbox: []
    });
    expect(refusalsOf(await submit(first, sheet))).toEqual(['declaration-missing', 'cells-missing']);
    const one = { ...cellsOf(open)[0] };
    expect(refusalsOf(await runCommand(services, first, scoreCells, { sheet, cells: [one] }))).toEqual([
      'declaration-missing cells.0.candidate'
    ]);
  });
});

test('an evaluator who comes to administer the registry while scoring goes on scores no further', async () => {
  const { services, must, actors, join } = registry;
  const author = await join('evaluator');
  const open = await openEvaluation(registry, await groundOf(), [author]);
  const [sheet] = open.sheets;
  await must(actors.admin, changeMember, { member: author.id, roles: ['evaluator', 'admin'], active: true });
  const both: Actor = { ...author, roles: ['evaluator', 'admin'] };
  const [candidate] = open.products;
  const tried = [
    await runCommand(services, both, scoreCells, { sheet, cells: cellsOf(open) }),
    await runCommand(services, both, submitSheet, { sheet }),
    await runCommand(services, both, declare, { sheet, declarations: [{ candidate, conflict: 'none' }] })
  ];
  expect(tried.map((one) => refusalsOf<unknown>(one))).toEqual(
    Array.from({ length: 3 }, () => ['administrator-may-not-score'])
  );
  await must(actors.admin, changeMember, { member: author.id, roles: ['evaluator'], active: true });
  expect(refusalsOf(await runCommand(services, author, scoreCells, { sheet, cells: cellsOf(open) }))).toEqual([]);
});

async function groundOf(): Promise<Ground> {
  const { items } = await registry.services.store.list('criteria-sets', {
    where: [{ field: 'code', is: 'BTC-THU' }]
  });
  const products = await registry.services.store.list('products');
  return { criteriaSet: items[0]!.id, products: products.items.slice(0, 2).map(({ id }) => id) };
}
