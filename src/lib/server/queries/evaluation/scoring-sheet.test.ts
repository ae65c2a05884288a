import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { importProduct } from '../../commands/product/import-product.ts';
import { liftBar } from '../../commands/sheet/lift-bar.ts';
import { cancelEvaluation } from '../../commands/evaluation/cancel-evaluation.ts';
import { excuseMember } from '../../commands/evaluation/excuse-member.ts';
import { declare } from '../../commands/sheet/declare.ts';
import { scoreCells } from '../../commands/sheet/score-cells.ts';
import { submitSheet } from '../../commands/sheet/submit-sheet.ts';
import { takeBackSheet } from '../../commands/sheet/take-back-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { runCommand } from '../../commands/run-command.ts';
import { nameOf } from '../people/names.ts';
import { viewSheet } from './view-sheet.ts';

describe('a scorecard', () => {
  let registry: TestRegistry;
  let opened: OpenEvaluation;
  let slug: string;
  let author: Actor;

  const sheetOf = async (actor: Actor) => {
    const seen = await viewSheet(registry.services, actor, { slug });
    if (!seen.ok) throw new Error(seen.refusal.code);
    return seen.value;
  };
  const cell = (at: number, criterion: string, more: Readonly<Record<string, unknown>> = {}) => ({
    candidate: opened.products[at],
    criterion,
    value: 1,
    seen: 0,
    ...more
  });

  beforeAll(async () => {
    registry = await openTestRegistry();
    author = await registry.join('evaluator');
    const other = await registry.join('evaluator');
    opened = await openEvaluation(registry, await layGround(registry), [author, other]);
    slug = (await registry.services.store.get('evaluations', opened.evaluation))?.slug ?? '';
  });
  afterAll(async () => registry.close());

  it('asks for every criterion of every candidate, and is empty at first', async () => {
    const sheet = await sheetOf(author);
    expect(sheet.asked).toHaveLength(4);
    expect(sheet.cells).toEqual([]);
    expect(sheet.sheet).toMatchObject({ state: 'unsubmitted', writable: true, savedAt: null });
  });

  it('takes the same cell said again after a lost answer, and shows both sides of a real conflict', async () => {
    const { services, must } = registry;
    const sheet = opened.sheets[0];
    const saved = await must(author, scoreCells, { sheet, cells: [cell(0, 'A1', { reason: 'thử' })] });
    const again = await must(author, scoreCells, { sheet, cells: [cell(0, 'A1', { reason: 'thử' })] });
    expect([saved.cells[0]?.revision, again.cells[0]?.revision]).toEqual([1, 1]);
    const stale = await runCommand(services, author, scoreCells, { sheet, cells: [cell(0, 'A1', { value: 2 })] });
    expect(stale).toMatchObject({
      ok: false,
      refusals: [{ code: 'conflict', field: 'cells.0.value', actual: { value: 1, reason: 'thử', revision: 1 } }]
    });
    await must(author, scoreCells, { sheet, cells: [cell(0, 'A1', { value: 2, seen: 1 })] });
    expect((await sheetOf(author)).cells).toMatchObject([{ value: 2, revision: 2 }]);
  });

  it('names the field of a value that is missing or off the scale', async () => {
    const { services } = registry;
    const sheet = opened.sheets[0];
    const tried = async (value: unknown) => {
      const result = await runCommand(services, author, scoreCells, { sheet, cells: [cell(0, 'A2', { value })] });
      return result.ok ? [] : result.refusals.map(({ code, field }) => [code, field]);
    };
    expect(await tried(undefined)).toEqual([['required', 'cells.0.value']]);
    expect(await tried('rất tốt')).toEqual([['not-a-choice', 'cells.0.value']]);
    expect(await tried(3)).toEqual([['off-scale', 'cells.0.value']]);
    expect(await tried('not-applicable')).toEqual([['not-applicable-not-allowed', 'cells.0.value']]);
  });

  it('shows the facts as they stood at sealing, whatever the catalogue says later', async () => {
    const { must, actors, services } = registry;
    await must(actors.curator, importProduct, {
      key: 'Alpha',
      name: 'Alpha',
      aliases: [],
      summary: { vi: 'Alpha' },
      categories: ['video-meeting'],
      alternativesTo: [],
      facts: [{ name: 'supplier', value: 'Công ty học sau khi niêm phong', source: { kind: 'person' } }]
    });
    const [product = ''] = opened.products;
    expect((await services.store.get('products', product))?.facts.supplier).toHaveLength(1);
    expect((await sheetOf(author)).candidates.map(({ name, supplier }) => [name, supplier])).toEqual([
      ['Alpha', null],
      ['Beta', null]
    ]);
  });

  it('asks nothing of a candidate whose author declared an interest', async () => {
    const [, barred = ''] = opened.products;
    const sheet = opened.sheets[0];
    await registry.must(author, declare, {
      sheet,
      declarations: [{ candidate: barred, conflict: 'barred', text: 'Có người nhà làm ở đó' }]
    });
    expect((await sheetOf(author)).asked.map(({ candidate }) => candidate)).not.toContain(barred);
    const change = { sheet, declarations: [{ candidate: barred, conflict: 'none' }] };
    expect(await runCommand(registry.services, author, declare, change)).toMatchObject({
      ok: false,
      refusals: [{ code: 'bar-stands', field: 'declarations.0.conflict' }]
    });
    const twice = [barred, barred].map((candidate) => ({ candidate, conflict: 'barred', text: 'hai lần' }));
    expect(await runCommand(registry.services, author, declare, { sheet, declarations: twice })).toMatchObject({
      ok: false,
      refusals: [{ code: 'duplicate', field: 'declarations.1.candidate' }]
    });
    const lift = { sheet, candidate: barred, reason: 'Khai nhầm dòng' };
    expect(await runCommand(registry.services, author, liftBar, lift)).toMatchObject({ ok: false });
    await registry.must(registry.actors.lead, liftBar, lift);
    expect((await sheetOf(author)).candidates.find(({ id }) => id === barred)?.declaration).toBeNull();
    await registry.must(author, declare, change);
  });

  it('can be read by its author after it is handed in, and written again once it is taken back', async () => {
    const { must } = registry;
    const sheet = opened.sheets[0];
    await must(author, scoreCells, { sheet, cells: [cell(0, 'A2'), cell(1, 'A1'), cell(1, 'A2')] });
    await must(author, submitSheet, { sheet });
    const handedIn = await sheetOf(author);
    expect(handedIn.sheet).toMatchObject({ state: 'submitted', writable: false, roundOpen: true });
    expect(handedIn.cells).toHaveLength(4);
    expect(handedIn.sheet.commitment).toMatch(/^[0-9a-f]{64}$/);
    await must(author, takeBackSheet, { sheet });
    expect((await sheetOf(author)).sheet).toMatchObject({ state: 'unsubmitted', writable: true, commitment: null });
  });

  it('is read-only for a member who was excused', async () => {
    await registry.must(registry.actors.lead, excuseMember, {
      evaluation: opened.evaluation,
      member: author.id,
      reason: 'Chuyển công tác'
    });
    expect((await sheetOf(author)).sheet.writable).toBe(false);
  });

  it('tells who cancelled the evaluation, when and why, and holds nothing any more', async () => {
    const { actors, must, services } = registry;
    expect((await sheetOf(author)).cancelled).toBeNull();
    await must(actors.lead, cancelEvaluation, { evaluation: opened.evaluation, reason: 'Hết nguồn kinh phí' });
    const { sheet, cells, cancelled } = await sheetOf(author);
    const lead = await nameOf(services, actors.lead.id);
    expect([sheet.writable, cells]).toEqual([false, []]);
    expect(cancelled).toMatchObject({ by: lead.name, reason: 'Hết nguồn kinh phí' });
    expect(cancelled?.at).toBe((await services.store.get('evaluations', opened.evaluation))?.cancelled?.at);
  });
});
