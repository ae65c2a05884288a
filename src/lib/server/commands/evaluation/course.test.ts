import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '#lib/decision/outcome/index.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { runCommand } from '../run-command.ts';
import { declare } from '../sheet/declare.ts';
import { scoreCells } from '../sheet/score-cells.ts';
import { submitSheet } from '../sheet/submit-sheet.ts';
import { takeBackSheet } from '../sheet/take-back-sheet.ts';
import { criteriaContent } from '../testing/criteria-content.ts';
import { cellsOf, handIn } from '../testing/fill-sheet.ts';
import { layGround, openEvaluation, setUpDraft, type Ground, type OpenEvaluation } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { cancelEvaluation } from './cancel-evaluation.ts';
import { closeScoring } from './close-scoring.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { confirmGate } from './confirm-gate.ts';
import { decideGate } from './decide-gate.ts';
import { draftReport } from '../report/draft-report.ts';
import { submitReport } from '../report/submit-report.ts';
import { dropGate } from './drop-gate.ts';
import { returnConclusion } from './return-conclusion.ts';
import { excuseMember } from './excuse-member.ts';
import { extendScoring } from './extend-scoring.ts';
import { openScoring } from './open-scoring.ts';
import { publishEvaluation } from './publish-evaluation.ts';

let registry: TestRegistry;
let ground: Ground;
let lead: Actor;
let first: Actor;
let second: Actor;
beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
  lead = registry.actors.lead;
  first = registry.actors.evaluator;
  second = await registry.join('evaluator');
});
afterAll(() => registry.close());

type AnyCommand = Parameters<typeof runCommand>[2];
const refusalsTo = async (actor: Actor, command: unknown, input: object) =>
  refusalsOf(await runCommand(registry.services, actor, command as AnyCommand, input));
const stateOf = async (evaluation: string) => (await registry.services.store.get('evaluations', evaluation))?.state;
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('cancelling', () => {
  test('closes an open round with nothing opened, and destroys what was written', async () => {
    const { services, must } = registry;
    const open = await openEvaluation(registry, ground, [first, second]);
    const sheet = await handIn(registry, open, 0, first);
    const sealed = (await services.store.get('sheets', sheet))?.sealed;
    await must(second, scoreCells, { sheet: open.sheets[1], cells: cellsOf(open) });
    const reason = 'Đơn vị rút yêu cầu';
    expect(await refusalsTo(lead, cancelEvaluation, { evaluation: open.evaluation, reason: ' ' })).toEqual([
      'required reason'
    ]);
    const other = await registry.join('lead');
    expect(await refusalsTo(other, cancelEvaluation, { evaluation: open.evaluation, reason })).toEqual(['forbidden']);

    await must(lead, cancelEvaluation, { evaluation: open.evaluation, reason });
    const evaluation = await services.store.get('evaluations', open.evaluation);
    expect(evaluation).toMatchObject({ state: 'cancelled', cancelled: { reason, by: lead.id } });
    expect(evaluation?.outcome).toBeUndefined();
    expect(await services.store.get('rounds', evaluation?.round ?? '')).toMatchObject({ state: 'closed' });
    expect(await services.store.get('sheets', sheet)).not.toHaveProperty('opened');
    expect(await services.drafts.heads(open.evaluation)).toEqual([]);
    await expect(services.drafts.open(sheet, sealed!)).rejects.toMatchObject({ code: 'key-lost' });
    const late = [
      await refusalsTo(second, scoreCells, { sheet: open.sheets[1], cells: cellsOf(open) }),
      await refusalsTo(second, submitSheet, { sheet: open.sheets[1] }),
      await refusalsTo(first, takeBackSheet, { sheet }),
      await refusalsTo(lead, closeScoring, { evaluation: open.evaluation }),
      await refusalsTo(lead, cancelEvaluation, { evaluation: open.evaluation, reason })
    ];
    expect(late).toEqual([
      ['round-closed'],
      ['round-closed'],
      ['round-closed'],
      ['wrong-state', 'round-closed'],
      ['wrong-state']
    ]);
  });

  test('is for what is not concluded yet', async () => {
    const open = await openEvaluation(registry, ground, [first]);
    await handIn(registry, open, 0, first);
    await registry.must(lead, closeScoring, { evaluation: open.evaluation });
    const words = { recommended: [], recommendation: { vi: 'Chưa chọn' } };
    await registry.must(lead, concludeEvaluation, { evaluation: open.evaluation, ...words });
    const cancel = { evaluation: open.evaluation, reason: 'muộn' };
    expect(await refusalsTo(lead, cancelEvaluation, cancel)).toEqual(['wrong-state']);
    expect(await stateOf(open.evaluation)).toBe('concluded');
  });
});

describe('extending', () => {
  test('moves the deadline with a reason, and tells those who score', async () => {
    const { services, must } = registry;
    const open = await openEvaluation(registry, ground, [first, second]);
    await must(lead, excuseMember, { evaluation: open.evaluation, member: second.id, reason: 'ốm' });
    const input = { evaluation: open.evaluation, reason: 'Mất điện hai ngày' };
    expect(await refusalsTo(lead, extendScoring, { ...input, deadline: day(-3) })).toEqual(['date-in-past deadline']);
    await must(lead, extendScoring, { ...input, deadline: day(5) });
    const [last] = (await services.store.history('evaluations', open.evaluation)).slice(-1);
    expect(last).toMatchObject({ command: 'evaluation.extend', reason: input.reason, document: { deadline: day(5) } });
    const notice = (await services.store.pendingNotices(1000)).findLast(({ kind }) => kind === 'deadline-moved');
    expect(notice).toMatchObject({ to: [first.id], subject: { id: open.evaluation } });
  });

  test('is for what is sealed and not closed', async () => {
    const evaluation = await setUpDraft(registry, ground, [first]);
    expect(await refusalsTo(lead, extendScoring, { evaluation, deadline: day(5), reason: 'x' })).toEqual([
      'wrong-state'
    ]);
    expect(await refusalsTo(lead, openScoring, { evaluation })).toEqual(['wrong-state']);
    expect(await refusalsTo(lead, closeScoring, { evaluation })).toEqual(['wrong-state']);
    expect(
      await refusalsTo(lead, concludeEvaluation, { evaluation, recommended: [], recommendation: { vi: 'x' } })
    ).toEqual(['wrong-state']);
  });
});

describe('closing', () => {
  test('waits for enough sheets, and for the chair’s word on those that are missing', async () => {
    const { services } = registry;
    const open = await openEvaluation(registry, ground, [first, second]);
    const close = (more = {}) => runCommand(services, lead, closeScoring, { evaluation: open.evaluation, ...more });
    expect(await close({ leaveOut: true })).toMatchObject({
      ok: false,
      refusals: [{ code: 'sheets-missing', params: { count: 0, min: 1 } }]
    });
    await handIn(registry, open, 0, first);
    expect(await close()).toMatchObject({
      ok: false,
      refusals: [{ code: 'sheets-open', field: 'leaveOut', params: { count: 1 } }]
    });
    expect(await stateOf(open.evaluation)).toBe('scoring');
    expect(await close({ leaveOut: true })).toMatchObject({ ok: true, value: { opened: 1, leftOut: 1 } });
    expect((await services.store.get('sheets', open.sheets[1]!))?.state).toBe('left-out');
    expect(await stateOf(open.evaluation)).toBe('moderation');
  });
});

describe('declaring', () => {
  test('names candidates of the evaluation, and says what the interest is', async () => {
    const open = await openEvaluation(registry, ground, [first]);
    const [sheet] = open.sheets;
    const declaring = (candidate: unknown, conflict: string) =>
      refusalsTo(first, declare, { sheet, declarations: [{ candidate, conflict }] });
    expect(await declaring(registry.services.newId<'product'>(), 'none')).toEqual([
      'not-found declarations.0.candidate'
    ]);
    expect(await declaring(open.products[0], 'barred')).toEqual(['reason-required declarations.0.text']);
    expect(
      await refusalsTo(second, declare, { sheet, declarations: [{ candidate: open.products[0], conflict: 'none' }] })
    ).toEqual(['not-on-panel']);
  });
});

describe('a gate that is open after the closing', () => {
  /** A1 is a must-have: level 1 at least. */
  const gateContent = () => {
    const content = criteriaContent('BTC-BAT-BUOC');
    const [group] = content.tree;
    const [one, two] = group!.children;
    return { ...content, tree: [{ ...group!, children: [{ ...one!, gate: { atLeast: 1 } }, two!] }] };
  };
  let gated: Ground;
  let open: OpenEvaluation;
  let committee: Actor;
  beforeAll(async () => {
    gated = await layGround(registry, gateContent());
    committee = registry.actors.committee;
  });
  /** Closed, with the gate of the second product unknown. */
  const closed = async (): Promise<OpenEvaluation> => {
    const opened = await openEvaluation(registry, gated, [first]);
    const [alpha, beta] = opened.products;
    const unknown = cellsOf({ products: [beta!] }, { value: 'unknown' }, ['A1']);
    const cells = [...cellsOf({ products: [alpha!] }), ...unknown, ...cellsOf({ products: [beta!] }, {}, ['A2'])];
    const [sheet] = opened.sheets;
    await registry.must(first, scoreCells, { sheet, cells });
    await registry.must(first, submitSheet, { sheet });
    await registry.must(lead, closeScoring, { evaluation: opened.evaluation });
    return opened;
  };
  const resultOf = async (evaluation: string): Promise<Outcome> => {
    const { outcome = '' } = (await registry.services.store.get('evaluations', evaluation))!;
    return (await registry.services.store.get('outcomes', outcome))?.result as unknown as Outcome;
  };
  const conclude = (evaluation: string, recommended: readonly unknown[] = []) =>
    refusalsTo(lead, concludeEvaluation, { evaluation, recommended, recommendation: { vi: 'Đề nghị' } });
  const gateOf = (more: object = {}) => ({
    evaluation: open.evaluation,
    candidate: open.products[1],
    criterion: 'A1',
    ...more
  });
  const reason = 'Nhà cung cấp không chứng minh được';

  test('keeps the evaluation from being concluded', async () => {
    open = await closed();
    expect(await conclude(open.evaluation)).toEqual(['gate-open', 'not-conclusive']);
  });

  test('is decided by the chair on a gate that there is, for a candidate that takes part', async () => {
    const stranger = registry.services.newId<'product'>();
    const ask = (more: object) => refusalsTo(lead, decideGate, gateOf({ kind: 'not-shown', reason, ...more }));
    expect(await ask({ candidate: stranger })).toEqual(['not-found candidate']);
    expect(await ask({ criterion: 'A2' })).toEqual(['not-found criterion']);
    expect(await ask({ reason: '' })).toEqual(['required reason']);
    const other = await registry.join('lead');
    expect(await refusalsTo(other, decideGate, gateOf({ kind: 'not-shown', reason }))).toEqual(['forbidden']);
  });

  test('is closed as not shown once a second person agrees: the candidate is excluded, and the rest concludes', async () => {
    expect(await refusalsTo(committee, confirmGate, gateOf())).toEqual(['gate-not-open criterion']);
    await registry.must(lead, decideGate, gateOf({ kind: 'not-shown', reason }));
    expect((await resultOf(open.evaluation)).candidates[1]).not.toMatchObject({ status: 'excluded' });
    expect(await conclude(open.evaluation)).toContain('gate-open');

    // Who does not agree says so, and the chair asks anew.
    expect(await refusalsTo(committee, dropGate, gateOf())).toEqual(['required reason']);
    expect(await refusalsTo(first, dropGate, gateOf({ reason: 'không' }))).toEqual(['forbidden']);
    await registry.must(committee, dropGate, gateOf({ reason: 'Chưa hỏi nhà cung cấp' }));
    expect((await registry.services.store.get('evaluations', open.evaluation))?.gateDecisions).toEqual([]);
    expect(await refusalsTo(committee, dropGate, gateOf({ reason: 'lần nữa' }))).toEqual(['gate-not-open criterion']);
    await registry.must(lead, decideGate, gateOf({ kind: 'not-shown', reason }));
    await registry.must(lead, dropGate, gateOf({ reason: 'Rút lại' }));
    await registry.must(lead, decideGate, gateOf({ kind: 'not-shown', reason }));

    expect(await refusalsTo(lead, confirmGate, gateOf())).toEqual(['second-person']);
    expect(await refusalsTo(first, confirmGate, gateOf())).toEqual(['forbidden']);
    await registry.must(committee, confirmGate, gateOf());
    const stored = await registry.services.store.get('evaluations', open.evaluation);
    expect(stored?.gateDecisions).toMatchObject([{ kind: 'not-shown', by: lead.id, confirmedBy: committee.id }]);
    expect((await resultOf(open.evaluation)).candidates[1]).toMatchObject({ status: 'excluded' });
    expect(await refusalsTo(committee, confirmGate, gateOf())).toEqual(['gate-not-open criterion']);
    expect(await refusalsTo(lead, decideGate, gateOf({ kind: 'waived', reason }))).toEqual(['gate-not-open criterion']);

    expect(await conclude(open.evaluation, [open.products[1]])).toEqual(['not-a-choice recommended.0']);
    expect(await conclude(open.evaluation, [open.products[0]])).toEqual([]);
    const back = { evaluation: open.evaluation, reason: 'Thiếu điều kiện thí điểm' };
    expect(await refusalsTo(lead, returnConclusion, back)).toEqual(['second-person']);
    await registry.must(lead, draftReport, { evaluation: open.evaluation, language: 'vi', province: 'Tỉnh Vĩnh Long' });
    await registry.must(committee, returnConclusion, back);
    const returned = await registry.services.store.get('evaluations', open.evaluation);
    expect([returned?.state, returned?.conclusion]).toEqual(['moderation', undefined]);
    const { items } = await registry.services.store.list('reports', {
      where: [{ field: 'evaluation', is: open.evaluation }]
    });
    expect(items.map(({ state }) => state)).toEqual(['superseded']);
    expect(await conclude(open.evaluation, [open.products[0]])).toEqual([]);
    const { id: report } = await registry.must(lead, draftReport, {
      evaluation: open.evaluation,
      language: 'vi',
      province: 'Tỉnh Vĩnh Long'
    });
    await registry.must(lead, submitReport, { report });
    expect(await refusalsTo(committee, returnConclusion, back)).toEqual(['report-under-way']);

    expect(await refusalsTo(lead, publishEvaluation, { evaluation: open.evaluation })).toEqual(['second-person']);
    await registry.must(committee, publishEvaluation, { evaluation: open.evaluation });
    const product = await registry.services.store.get('products', open.products[0]!);
    expect(product?.standings).toMatchObject([{ evaluation: open.evaluation, verdict: 'recommended' }]);
  });

  test('is waived in the same way: the candidate is ranked, with its unknown left as a range', async () => {
    open = await closed();
    await registry.must(lead, decideGate, gateOf({ kind: 'not-shown', reason }));
    // Before anybody agrees, the chair may ask for something else.
    await registry.must(lead, decideGate, gateOf({ kind: 'waived', reason: 'Có bản cam kết thay thế' }));
    const other = await registry.join('lead');
    await registry.must(other, confirmGate, gateOf());
    const { candidates } = await resultOf(open.evaluation);
    expect(candidates[1]).toMatchObject({ status: 'ranked', gates: [{ state: 'waived' }] });
    // Unknown as it is, it may come first or last.
    expect(await conclude(open.evaluation)).toEqual(['not-conclusive']);
  });
});
