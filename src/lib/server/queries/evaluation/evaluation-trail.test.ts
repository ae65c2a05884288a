import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { extendScoring } from '../../commands/evaluation/extend-scoring.ts';
import { excuseMember } from '../../commands/evaluation/excuse-member.ts';
import { setUpEvaluation } from '../../commands/evaluation/set-up-evaluation.ts';
import { declare } from '../../commands/sheet/declare.ts';
import { liftBar } from '../../commands/sheet/lift-bar.ts';
import { submitSheet } from '../../commands/sheet/submit-sheet.ts';
import {
  layGround,
  openEvaluation,
  setUpDraft,
  type Ground,
  type OpenEvaluation
} from '../../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { evaluationTrail } from './evaluation-trail.ts';
import { planConflict } from './plan-conflict.ts';
import { viewEvaluation } from './view-evaluation.ts';

describe('what the trail of an evaluation tells', () => {
  let registry: TestRegistry;
  let ground: Ground;
  let opened: OpenEvaluation;
  let slug: string;
  let first: Actor;
  let second: Actor;

  const detailsOf = async (actor: Actor, command: string): Promise<readonly unknown[]> => {
    const seen = await evaluationTrail(registry.services, actor, { slug });
    if (!seen.ok) throw new Error(seen.refusal.code);
    return seen.value.entries.find((entry) => entry.command === command)?.details ?? [];
  };
  const sheetOf = (index: number): string => opened.sheets[index] ?? '';

  beforeAll(async () => {
    registry = await openTestRegistry();
    const { must, actors, join, services } = registry;
    [first, second] = await Promise.all([join('evaluator'), join('evaluator')]);
    ground = await layGround(registry);
    opened = await openEvaluation(registry, ground, [first, second]);
    slug = (await services.store.get('evaluations', opened.evaluation))?.slug ?? '';
    await must(first, declare, {
      sheet: sheetOf(0),
      declarations: opened.products.map((candidate, index) =>
        index === 0 ? { candidate, conflict: 'barred', text: 'Anh trai làm ở đó' } : { candidate, conflict: 'none' }
      )
    });
    await must(actors.lead, extendScoring, {
      evaluation: opened.evaluation,
      deadline: '2099-01-15',
      reason: 'Chờ bản dùng thử'
    });
  });
  afterAll(async () => registry.close());

  it('tells what a change of the plan changed, with both values', async () => {
    const details = await detailsOf(registry.actors.lead, 'evaluation.set-up');
    expect(details).toContainEqual({ kind: 'change', field: 'candidates', from: [], to: ['Alpha', 'Beta'] });
    expect(details).toContainEqual(expect.objectContaining({ kind: 'change', field: 'evaluators', from: [] }));
    expect(details).toHaveLength(2);
  });

  it('tells the digest of the seal, and both days of a deadline that was moved', async () => {
    const seal = (await registry.services.store.get('evaluations', opened.evaluation))?.seal?.digest;
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(await detailsOf(registry.actors.auditor, 'evaluation.seal')).toContainEqual({ kind: 'seal', digest: seal });
    expect(await detailsOf(registry.actors.auditor, 'evaluation.extend')).toEqual([
      { kind: 'change', field: 'deadline', from: [], to: ['2099-01-15'] }
    ]);
  });

  it('tells a declared conflict with product and reason to chair, auditor and the one who declared it', async () => {
    const conflict = { kind: 'conflict', product: 'Alpha', reason: 'Anh trai làm ở đó' };
    for (const actor of [registry.actors.lead, registry.actors.auditor, first]) {
      expect(await detailsOf(actor, 'sheet.declare')).toContainEqual(conflict);
    }
    expect(await detailsOf(second, 'sheet.declare')).toEqual([{ kind: 'no-conflict', products: ['Alpha', 'Beta'] }]);
  });

  it('names who is barred, from what and why on the evaluation, to chair and auditor while scoring goes on', async () => {
    const { services, actors } = registry;
    for (const actor of [actors.lead, actors.auditor]) {
      const seen = await viewEvaluation(services, actor, { slug });
      expect(seen.ok && seen.value.bars).toMatchObject([{ product: 'Alpha', reason: 'Anh trai làm ở đó' }]);
    }
    for (const actor of [second, actors.committee, actors.admin]) {
      const seen = await viewEvaluation(services, actor, { slug });
      expect(seen.ok && seen.value.bars).toEqual([]);
    }
  });

  it('tells the commitment of a sheet, whose bar was lifted, and who was excused', async () => {
    const { must, actors } = registry;
    await must(actors.lead, liftBar, { sheet: sheetOf(0), candidate: opened.products[0], reason: 'Khai nhầm' });
    expect(await detailsOf(actors.lead, 'sheet.lift-bar')).toEqual([
      expect.objectContaining({ kind: 'bar-lifted', products: ['Alpha'] })
    ]);
    // Barred from everything, the evaluator hands in an empty sheet.
    await must(first, declare, {
      sheet: sheetOf(0),
      declarations: opened.products.map((candidate) => ({ candidate, conflict: 'barred', text: 'Có phần góp' }))
    });
    const { commitment } = await must(first, submitSheet, { sheet: sheetOf(0) });
    expect(await detailsOf(actors.lead, 'sheet.submit')).toEqual([{ kind: 'commitment', digest: commitment }]);
    await must(actors.lead, excuseMember, { evaluation: opened.evaluation, member: second.id, reason: 'Chuyển việc' });
    expect(await detailsOf(actors.lead, 'evaluation.excuse-member')).toEqual([
      expect.objectContaining({ kind: 'excused' })
    ]);
  });

  it('tells who opened a plan earlier what was saved meanwhile, by whom; nobody else', async () => {
    const { must, actors, services } = registry;
    const draft = await setUpDraft(registry, ground, [first, second]);
    const evaluation = await services.store.get('evaluations', draft);
    const seen = evaluation?.revision ?? 0;
    await must(actors.lead, setUpEvaluation, { evaluation: draft, title: { vi: 'Tên khác' } });
    const told = await planConflict(services, actors.lead, { slug: evaluation?.slug ?? '', seen });
    expect(told.ok && told.value).toMatchObject([{ field: 'title.vi', from: ['Đợt thử'], to: ['Tên khác'] }]);
    expect(await planConflict(services, actors.auditor, { slug: evaluation?.slug ?? '', seen })).toMatchObject({
      ok: false
    });
  });
});
