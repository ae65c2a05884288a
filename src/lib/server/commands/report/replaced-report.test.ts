import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '#lib/documents/model/plain-text.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { scoreEvaluation } from '../../ledger/testing/published-evaluation.ts';
import { otherTasks } from '../../queries/home/other-tasks.ts';
import { viewReport, type ReportView } from '../../queries/report/view-report.ts';
import { closeScoring } from '../evaluation/close-scoring.ts';
import { concludeEvaluation } from '../evaluation/conclude-evaluation.ts';
import { runCommand } from '../run-command.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { draftReport } from './draft-report.ts';
import { approveReport, returnReport } from './review-report.ts';
import { submitReport } from './submit-report.ts';

let registry: TestRegistry;
let evaluation: string;
beforeAll(async () => {
  registry = await openTestRegistry();
  const { must, actors } = registry;
  ({ evaluation } = await scoreEvaluation(registry));
  await must(actors.lead, closeScoring, { evaluation });
  await must(actors.lead, concludeEvaluation, { evaluation, recommended: [], recommendation: { vi: 'Để thử.' } });
});
afterAll(() => registry.close());

const PAPER = { language: 'vi', province: 'Tỉnh Vĩnh Long' };
const draft = (more: object = {}) => ({ ...PAPER, evaluation, ...more });

async function returned(): Promise<{ readonly id: string; readonly slug: string }> {
  const { must, actors } = registry;
  const made = await must(actors.lead, draftReport, draft());
  await must(actors.lead, submitReport, { report: made.id });
  await must(actors.committee, returnReport, { report: made.id, reason: 'Chưa nói rõ chi phí.' });
  return made;
}

const codes = async (input: object): Promise<readonly (readonly [string, string | undefined])[]> => {
  const result = await runCommand(registry.services, registry.actors.lead, draftReport, input);
  return result.ok ? [] : result.refusals.map(({ code, field }) => [code, field] as const);
};

async function seen(actor: Actor, slug: string): Promise<ReportView> {
  const found = await viewReport(registry.services, actor, { slug });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

describe('a returned report', () => {
  it('is answered by the one that takes its place, in one commit that links the two; the task is over', async () => {
    const { must, actors, services } = registry;
    const old = await returned();
    const tasks = async () => (await otherTasks(services, actors.lead)).map(({ kind, slug }) => [kind, slug]);
    expect(await tasks()).toContainEqual(['mend-report', old.slug]);
    expect((await seen(actors.lead, old.slug)).may.replace).toBe(true);
    expect((await seen(actors.committee, old.slug)).may.replace).toBe(false);

    // Not without a word, not by going past it, not on what was seen before it was returned.
    expect(await codes(draft())).toEqual([['report-returned', undefined]]);
    expect(await codes(draft({ replaces: { report: old.id, answer: '  ' } }))).toEqual([
      ['required', 'replaces.answer']
    ]);
    expect(await codes(draft({ replaces: { report: old.id, answer: 'x'.repeat(4001) } }))).toEqual([
      ['too-long', 'replaces.answer']
    ]);
    expect(await codes(draft({ replaces: { report: old.id, revision: 1, answer: 'Đã bổ sung.' } }))).toMatchObject([
      ['conflict', undefined]
    ]);
    expect(await codes(draft({ language: 'en', replaces: { report: old.id, answer: 'Đã bổ sung.' } }))).toEqual([
      ['not-found', 'replaces.report']
    ]);

    const anew = await must(actors.lead, draftReport, draft({ replaces: { report: old.id, answer: '- Đã bổ sung.' } }));
    const before = await seen(actors.committee, old.slug);
    expect(before.state).toBe('superseded');
    expect(before.may).toMatchObject({ replace: false, review: false });
    expect(before.course.acts.map(({ step }) => step)).toEqual(['drafted', 'submitted', 'returned', 'superseded']);
    expect(before.course.acts[2]?.reason).toBe('Chưa nói rõ chi phí.');
    // The new one is a draft: the committee does not know of it yet.
    expect(before.course.replacedBy).toBeNull();
    expect((await seen(actors.lead, old.slug)).course.replacedBy?.slug).toBe(anew.slug);

    const after = await seen(actors.lead, anew.slug);
    expect(after.course.replaces?.slug).toBe(old.slug);
    const text = toPlainText(after.document);
    expect(text).toMatch(/Giải trình, tiếp thu\n+Báo cáo này thay báo cáo BC-\d{4}-01,[^]*“Chưa nói rõ chi phí”/);
    expect(text).toContain('- Đã bổ sung.');
    expect(await tasks()).not.toContainEqual(['mend-report', old.slug]);
    const [last] = (await services.store.history('reports', old.id)).slice(-1);
    const [first] = await services.store.history('reports', anew.id);
    expect(last?.position).toBe(first?.position);

    // It cannot be taken twice.
    expect(await codes(draft({ replaces: { report: old.id, answer: 'Lần nữa.' } }))).toEqual([
      ['wrong-state', undefined]
    ]);
    await must(actors.lead, submitReport, { report: anew.id });
    await must(actors.committee, approveReport, { report: anew.id });
  });

  it('that was never published stays with those who could read it, and nobody else learns of it', async () => {
    const { must, actors, services } = registry;
    const old = await returned();
    await must(actors.lead, draftReport, draft({ replaces: { report: old.id, answer: 'Đã bổ sung.' } }));
    expect((await seen(actors.auditor, old.slug)).state).toBe('superseded');
    const { items } = await services.store.list('reports', { where: [{ field: 'state', is: 'draft' }] });
    for (const [reader, slug] of [
      [actors.requester, old.slug],
      [actors.evaluator, old.slug],
      [actors.committee, items[0]?.slug ?? ''],
      [actors.requester, items[0]?.slug ?? ''],
      [actors.requester, 'bc-2099-99']
    ] as const) {
      expect(await viewReport(services, reader, { slug })).toEqual({ ok: false, refusal: { code: 'not-found' } });
    }
    const stranger = await viewReport(services, undefined, { slug: old.slug });
    expect(stranger).toEqual(await viewReport(services, undefined, { slug: 'bc-2099-99' }));
  });
});
