import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CriteriaSetContent, Criterion } from '#lib/domain/criteria/criteria-set.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { changeMember } from '../people/change-member.ts';
import { importProduct } from '../product/import-product.ts';
import { retireProduct } from '../product/retire-product.ts';
import { runCommand } from '../run-command.ts';
import { criteriaContent } from '../testing/criteria-content.ts';
import { layGround, setUpDraft, type Ground } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { extendScoring } from './extend-scoring.ts';
import { planEvaluation } from './plan-evaluation.ts';
import { sealEvaluation } from './seal-evaluation.ts';
import { setUpEvaluation } from './set-up-evaluation.ts';
import { tryOutResult } from './try-out-result.ts';

let registry: TestRegistry;
let ground: Ground;
beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
});
afterAll(() => registry.close());

const seal = async (evaluation: string, services = registry.services) =>
  refusalsOf(await runCommand(services, registry.actors.lead, sealEvaluation, { evaluation }));

describe('a plan is sealed', () => {
  test('when it is whole; and then neither again, nor set up, nor by who is not its chair', async () => {
    const { services, actors, must } = registry;
    const evaluation = await setUpDraft(registry, ground, [actors.evaluator]);
    const other = await registry.join('lead');
    expect(refusalsOf(await runCommand(services, other, sealEvaluation, { evaluation }))).toEqual(['forbidden']);
    const stale = await runCommand(services, actors.lead, sealEvaluation, { evaluation, revision: 1 });
    expect(refusalsOf(stale)).toEqual(['conflict']);
    expect(await seal(evaluation)).toEqual([]);
    expect(await seal(evaluation)).toEqual(['wrong-state']);
    expect(refusalsOf(await runCommand(services, actors.lead, setUpEvaluation, { evaluation }))).toEqual([
      'wrong-state'
    ]);
    await must(actors.lead, extendScoring, { evaluation, deadline: '2999-01-01', reason: 'thêm thời gian' });
  });

  test('with two candidates at least, all of them in the catalogue, and enough people to score', async () => {
    const { actors, must, services } = registry;
    const { id: evaluation } = await must(actors.lead, planEvaluation, {
      title: { vi: 'Chưa đủ' },
      purpose: { vi: 'Để thử' },
      criteriaSet: ground.criteriaSet
    });
    expect(await seal(evaluation)).toEqual(['too-few-candidates candidates', 'too-few-evaluators evaluators']);
    const { id: product } = await must(actors.curator, importProduct, {
      key: 'Gamma',
      name: 'Gamma',
      aliases: [],
      summary: { vi: 'Gamma' },
      categories: ['video-meeting'],
      alternativesTo: [],
      facts: []
    });
    const candidates = [...ground.products, product];
    const whole = await setUpDraft(registry, { ...ground, products: candidates }, [actors.evaluator]);
    await must(actors.curator, retireProduct, { product, reason: 'Ngừng phát triển' });
    expect(await seal(whole)).toEqual(['product-not-listed candidates.2']);
    expect(refusalsOf(await runCommand(services, actors.lead, setUpEvaluation, { evaluation, candidates }))).toEqual([
      'product-not-listed candidates.2'
    ]);
  });

  test.each([
    ['deactivated', { roles: ['evaluator'], active: false }, 'not-an-evaluator evaluators.0'],
    ['without the role', { roles: ['curator'], active: true }, 'not-an-evaluator evaluators.0'],
    ['administrator', { roles: ['evaluator', 'admin'], active: true }, 'administrator-may-not-score evaluators.0']
  ] as const)('not with somebody on the panel who is by now %s', async (_what, change, refusal) => {
    const { actors, must, join } = registry;
    const member = await join('evaluator');
    const evaluation = await setUpDraft(registry, ground, [member, actors.evaluator]);
    await must(actors.admin, changeMember, { member: member.id, ...change });
    expect(await seal(evaluation)).toEqual([refusal]);
  });

  test('not after its deadline', async () => {
    const { actors, must, services } = registry;
    const evaluation = await setUpDraft(registry, ground, [actors.evaluator]);
    const day = (days: number) => new Date(Date.now() + days * 86_400_000);
    const [today, past] = [0, -3].map((days) => day(days).toISOString().slice(0, 10));
    const early = await runCommand(services, actors.lead, setUpEvaluation, { evaluation, deadline: past });
    expect(refusalsOf(early)).toEqual(['date-in-past deadline']);
    await must(actors.lead, setUpEvaluation, { evaluation, deadline: day(1).toISOString().slice(0, 10) });
    expect(await seal(evaluation, { ...services, clock: () => day(3) })).toEqual(['date-in-past deadline']);
    expect(today! < day(1).toISOString()).toBe(true);
    expect(await seal(evaluation)).toEqual([]);
  });
});

describe('what could not be computed at the closing is refused at sealing', () => {
  const withCriterion = (change: Partial<Criterion>, rest: Partial<CriteriaSetContent> = {}, code = 'BTC-LOI') => {
    const content = criteriaContent(code);
    const [group] = content.tree;
    const [first, second] = group!.children;
    return { ...content, ...rest, tree: [{ ...group!, children: [{ ...first!, ...change }, second!] }] };
  };

  test('criteria that nobody can answer', async () => {
    const content = withCriterion({ answeredBy: 'curator' });
    const own = await layGround(registry, content);
    const evaluation = await setUpDraft(registry, own, [registry.actors.evaluator]);
    const result = await runCommand(registry.services, registry.actors.lead, sealEvaluation, { evaluation });
    expect(result).toMatchObject({
      ok: false,
      refusals: [{ code: 'criteria-unanswerable', field: 'criteriaSet', params: { what: 'A1' } }]
    });
  });

  const draftOf = async () => {
    const evaluation = await setUpDraft(registry, ground, [registry.actors.evaluator]);
    return (await registry.services.store.get('evaluations', evaluation))!;
  };
  const NOW = '2026-11-22T08:00:00.000Z';

  test('what the engine refuses, by its name: here a set as it could be adopted before it was checked', async () => {
    const flat = withCriterion({ kind: { type: 'measure', unit: { vi: 'giây' }, worst: 3, best: 3 }, levels: [] });
    expect(tryOutResult(await draftOf(), flat, NOW)).toMatchObject([
      { code: 'cannot-compute', field: 'criteriaSet', params: { what: /kind|best|bounds|differ/ } }
    ]);
    expect(tryOutResult(await draftOf(), criteriaContent(), NOW)).toEqual([]);
  });

  const wide = (criteria: number): CriteriaSetContent => {
    const content = criteriaContent();
    const [group] = content.tree;
    const [first] = group!.children;
    const children = Array.from({ length: criteria }, (_, index) => ({ ...first!, code: `C${index}`, weight: 1 }));
    return { ...content, tree: [{ ...group!, children }] };
  };

  test('more cells than a sheet has', async () => {
    const draft = await draftOf();
    expect(tryOutResult(draft, wide(601), NOW)).toMatchObject([
      { code: 'too-many-cells', params: { count: 1202, max: 1200 } }
    ]);
  });

  test('a result that would be larger than a document', async () => {
    const draft = await draftOf();
    const chair = draft.panel.filter(({ role }) => role === 'chair');
    const member = draft.panel.find(({ role }) => role === 'evaluator')!;
    const panel = [
      ...chair,
      ...Array.from({ length: 12 }, (_, index) => ({
        ...member,
        member: member.member.replace(/..$/, String(index + 10)) as typeof member.member
      }))
    ];
    expect(tryOutResult({ ...draft, panel }, wide(300), NOW)).toMatchObject([{ code: 'result-too-large' }]);
    expect(tryOutResult({ ...draft, panel }, wide(20), NOW)).toEqual([]);
  });
});

describe('setting up refuses', () => {
  let evaluation: string;
  let member: Actor;
  beforeAll(async () => {
    member = await registry.join('evaluator');
    evaluation = await setUpDraft(registry, ground, [member]);
  });
  const setUp = async (input: object) =>
    refusalsOf(await runCommand(registry.services, registry.actors.lead, setUpEvaluation, { evaluation, ...input }));

  test('the chair, an administrator, who does not score and who is named twice as evaluators', async () => {
    const { actors, join } = registry;
    const administrator = await join('evaluator', 'admin');
    const evaluators = [actors.lead.id, administrator.id, actors.curator.id, member.id, member.id];
    expect(await setUp({ evaluators })).toEqual([
      'chair-may-not-score evaluators.0',
      'administrator-may-not-score evaluators.1',
      'not-an-evaluator evaluators.2',
      'duplicate evaluators.4'
    ]);
  });

  test('more people than whose sheets can be opened together', async () => {
    const many = Array.from({ length: 31 }, () => registry.services.newId<'member'>());
    expect(await setUp({ evaluators: many })).toEqual(['too-big evaluators']);
  });

  test('rules looser than the standard’s, and tie-breaks that are not there or named twice', async () => {
    const { panelRules } = criteriaContent();
    expect(await setUp({ panelRules: { ...panelRules, tieBreaks: ['A1', 'Z', 'A1'] } })).toEqual([
      'not-found panelRules.tieBreaks.1',
      'duplicate panelRules.tieBreaks.2'
    ]);
    const strict = criteriaContent('BTC-CHAT');
    const own = await layGround(registry, { ...strict, panelRules: { ...strict.panelRules, minEvaluators: 2 } });
    const draft = await setUpDraft(registry, own, [member]);
    const loose = { evaluation: draft, panelRules };
    expect(await setUp(loose)).toEqual(['too-small panelRules.minEvaluators']);
    expect(await seal(draft)).toEqual(['too-few-evaluators evaluators']);
  });
});
