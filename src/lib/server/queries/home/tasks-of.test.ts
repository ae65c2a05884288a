import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from '../../commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '../../commands/evaluation/conclude-evaluation.ts';
import { publishEvaluation } from '../../commands/evaluation/publish-evaluation.ts';
import { draftReport } from '../../commands/report/draft-report.ts';
import { publishReport } from '../../commands/report/publish-report.ts';
import { approveReport, returnReport } from '../../commands/report/review-report.ts';
import { submitReport } from '../../commands/report/submit-report.ts';
import { acceptRequest } from '../../commands/request/accept-request.ts';
import { answerRequest } from '../../commands/request/answer-request.ts';
import { fileRequest } from '../../commands/request/file-request.ts';
import { linkEvaluation } from '../../commands/request/link-evaluation.ts';
import { writeMessage } from '../../commands/request/write-message.ts';
import { scoreCells } from '../../commands/sheet/score-cells.ts';
import { submitSheet } from '../../commands/sheet/submit-sheet.ts';
import { cellsOf } from '../../commands/testing/fill-sheet.ts';
import { layGround, openEvaluation } from '../../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { viewRequest } from '../request/view-request.ts';
import { railCounts } from './rail-counts.ts';
import { searchEverywhere } from './search-everywhere.ts';
import { tasksOf } from './tasks-of.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(() => registry.close());

const kindsOf = async (actor: Actor, services = registry.services): Promise<readonly string[]> =>
  (await tasksOf(services, actor)).map(({ kind }) => kind);
const file = (title: string) =>
  registry.must(registry.actors.requester, fileRequest, { title, need: 'Vì sao', mustHaves: [], systems: [] });
const write = (actor: Actor, request: string, internal = false) =>
  registry.must(actor, writeMessage, { request, text: 'Xin hỏi', internal });

test('a message stands at the other side’s home until it is answered', async () => {
  const { must, actors, services } = registry;
  const other = await registry.join('lead');
  const { id } = await file('Họp trực tuyến');
  await write(actors.requester, id);
  // Nobody handles it yet: every lead sees it; the unit does not see its own.
  for (const lead of [actors.lead, other]) expect(await kindsOf(lead)).toContain('read-unit-message');
  expect(await kindsOf(actors.requester)).toEqual([]);
  await must(actors.lead, acceptRequest, { request: id, duplicateCheck: { flag: 'green', found: [] } });
  expect(await kindsOf(other)).not.toContain('read-unit-message');
  // A note inside the team answers nobody.
  await write(actors.lead, id, true);
  expect(await kindsOf(actors.lead)).toContain('read-unit-message');

  await write(actors.lead, id);
  expect(await kindsOf(actors.lead)).not.toContain('read-unit-message');
  expect(await kindsOf(actors.requester)).toEqual(['read-team-message']);
  const later = { ...services, clock: () => new Date(Date.now() + 15 * 86_400_000) };
  expect(await kindsOf(actors.requester, later)).toEqual([]);

  await write(actors.requester, id);
  expect(await kindsOf(actors.requester)).toEqual([]);
  await must(actors.lead, answerRequest, { request: id, products: [], text: 'Chưa có' });
  expect(await kindsOf(actors.lead)).not.toContain('read-unit-message');
});

test('an evaluation and its report ask one person after the other, and the answer says what was not concluded', async () => {
  const { must, actors, services } = registry;
  const evaluator = await registry.join('evaluator');
  const second = await registry.join('lead');
  const open = await openEvaluation(registry, await layGround(registry), [evaluator]);
  const [sheet] = open.sheets;
  const { evaluation } = open;
  expect(await kindsOf(evaluator)).toEqual(['begin-scoring']);
  const [one, ...rest] = cellsOf(open, { reason: 'Đã xem.' });
  await must(evaluator, scoreCells, { sheet, cells: [one] });
  expect((await tasksOf(services, evaluator)).map(({ kind, note }) => [kind, note])).toEqual([
    ['score', { kind: 'cells', done: 1, of: 4 }]
  ]);
  await must(evaluator, scoreCells, { sheet, cells: rest });
  await must(evaluator, submitSheet, { sheet });
  expect(await kindsOf(evaluator)).toEqual([]);
  await must(actors.lead, closeScoring, { evaluation });
  const [alpha = '', beta = ''] = open.products;
  await must(actors.lead, concludeEvaluation, {
    evaluation,
    recommended: [alpha],
    recommendation: { vi: 'Dùng Alpha.' }
  });
  const counted = async (actor: Actor) => {
    const counts = await railCounts(services, actor, {});
    return counts.ok ? counts.value?.home : undefined;
  };
  const waitingBefore = await counted(actors.lead);
  expect((await kindsOf(actors.lead)).at(-1)).toBe('wait-for-publication');
  expect(waitingBefore).toBe((await kindsOf(actors.lead)).length - 1);
  for (const actor of [second, actors.committee]) expect(await kindsOf(actor)).toContain('publish-evaluation');

  const paper = { evaluation, language: 'vi', province: 'Tỉnh Thử' };
  const { id: report } = await must(actors.lead, draftReport, paper);
  await must(actors.lead, submitReport, { report });
  expect(await kindsOf(actors.committee)).toContain('approve-report');
  expect(await kindsOf(second)).not.toContain('approve-report');
  await must(actors.committee, returnReport, { report, reason: 'Thiếu chi phí' });
  expect(await kindsOf(actors.lead)).toContain('mend-report');
  expect(await kindsOf(second)).not.toContain('mend-report');
  const { id: again } = await must(actors.lead, draftReport, { ...paper, replaces: { report, answer: 'Đã thêm' } });
  expect(await kindsOf(actors.lead)).not.toContain('mend-report');
  await must(actors.lead, submitReport, { report: again });
  await must(actors.committee, approveReport, { report: again });
  expect(await kindsOf(second)).not.toContain('publish-report');
  await must(second, publishEvaluation, { evaluation });
  expect(await kindsOf(second)).toContain('publish-report');
  expect(await kindsOf(actors.lead)).not.toContain('publish-report');

  // An answer may advise another product, but never as if the evaluation had recommended it.
  const { id: request, slug } = await file('Họp với các ấp');
  await must(actors.lead, acceptRequest, { request, duplicateCheck: { flag: 'green', found: [] } });
  await must(actors.lead, linkEvaluation, { request, evaluation });
  const seen = async (actor: Actor) => {
    const view = await viewRequest(services, actor, { slug });
    if (!view.ok) throw new Error(view.refusal.code);
    return view.value;
  };
  expect((await seen(actors.lead)).evaluation?.conclusion).toEqual({
    recommended: [alpha],
    text: { vi: 'Dùng Alpha.' },
    validUntil: null
  });
  await must(actors.lead, answerRequest, { request, products: [alpha, beta], text: 'Beta hợp với máy cũ hơn.' });
  expect((await seen(actors.requester)).recommendation).toMatchObject({ outside: [beta], report: null });
  await must(second, publishReport, { report: again });
  const number = (await services.store.get('reports', again))?.number ?? '';
  expect((await seen(actors.requester)).recommendation).toMatchObject({ report: { number } });

  // Found by its number, and a request by its unit.
  const found = async (actor: Actor | undefined, text: string) => {
    const view = await searchEverywhere(services, actor, { text });
    return view.ok ? { reports: view.value.reports, requests: view.value.requests } : undefined;
  };
  expect((await found(actors.requester, number))?.reports.map(({ code }) => code)).toEqual([number]);
  expect((await found(actors.lead, 'bc 2026'))?.reports).toHaveLength(2);
  expect(await found(undefined, number)).toEqual({ reports: [], requests: [] });
  expect((await found(actors.lead, 'xa thu'))?.requests.map(({ slug: address }) => address)).toContain(slug);
  expect((await found(evaluator, 'xa thu'))?.requests).toEqual([]);
});
