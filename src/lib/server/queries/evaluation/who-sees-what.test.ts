import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR, type Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from '../../commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '../../commands/evaluation/conclude-evaluation.ts';
import { publishEvaluation } from '../../commands/evaluation/publish-evaluation.ts';
import { acceptRequest } from '../../commands/request/accept-request.ts';
import { fileRequest } from '../../commands/request/file-request.ts';
import { linkEvaluation } from '../../commands/request/link-evaluation.ts';
import { scoreCells } from '../../commands/sheet/score-cells.ts';
import { submitSheet } from '../../commands/sheet/submit-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { evaluationTrail } from './evaluation-trail.ts';
import { listEvaluations } from './list-evaluations.ts';
import { viewEvaluation } from './view-evaluation.ts';
import { viewModeration } from './view-moderation.ts';
import { viewResult } from './view-result.ts';
import { viewSheet } from './view-sheet.ts';

const CANARY = 'chim yến 8c1d hót trong phiếu';

describe('who sees what of an evaluation', () => {
  let registry: TestRegistry;
  let opened: OpenEvaluation;
  let slug: string;
  let first: Actor;
  let second: Actor;
  let stranger: Actor;
  let otherLead: Actor;
  let readers: Readonly<Record<string, Actor>>;

  /** Everything that the pages of an evaluation ask, as one text; refusals by their code. */
  const everything = async (actor: Actor): Promise<string> => {
    const { services } = registry;
    const [candidate = ''] = opened.products;
    const answers = await Promise.all([
      listEvaluations(services, actor, {}),
      viewEvaluation(services, actor, { slug }),
      evaluationTrail(services, actor, { slug }),
      viewModeration(services, actor, { slug, candidate, criterion: 'A1' }),
      viewResult(services, actor, { slug }),
      viewSheet(services, actor, { slug })
    ]);
    return JSON.stringify(answers);
  };

  beforeAll(async () => {
    registry = await openTestRegistry();
    const { must, actors, join } = registry;
    [first, second, stranger, otherLead] = await Promise.all([
      join('evaluator'),
      join('evaluator'),
      join('evaluator'),
      join('lead')
    ]);
    opened = await openEvaluation(registry, await layGround(registry), [first, second]);
    const evaluation = await registry.services.store.get('evaluations', opened.evaluation);
    slug = evaluation?.slug ?? '';
    readers = {
      chair: actors.lead,
      'another lead': otherLead,
      'another evaluator of the panel': second,
      'an evaluator elsewhere': stranger,
      curator: actors.curator,
      requester: actors.requester,
      committee: actors.committee,
      auditor: actors.auditor,
      administrator: actors.admin,
      operator: OPERATOR
    };
    for (const [index, author] of [first, second].entries()) {
      await must(author, scoreCells, {
        sheet: opened.sheets[index],
        cells: opened.products.flatMap((product, at) =>
          ['A1', 'A2'].map((criterion) => ({
            candidate: product,
            criterion,
            value: at === 0 ? 2 : 1,
            reason: index === 0 ? CANARY : 'khác',
            evidence: index === 0 ? [{ label: `${CANARY} minh chứng` }] : [],
            seen: 0
          }))
        )
      });
    }
  });
  afterAll(async () => registry.close());

  describe('while the round is open', () => {
    it('shows an unopened reason to its author alone, in progress and handed in', async () => {
      expect(await everything(first)).toContain(CANARY);
      for (const [name, actor] of Object.entries(readers)) expect(await everything(actor), name).not.toContain(CANARY);
      await registry.must(first, submitSheet, { sheet: opened.sheets[0] });
      expect(await everything(first)).toContain(CANARY);
      for (const [name, actor] of Object.entries(readers)) expect(await everything(actor), name).not.toContain(CANARY);
    });

    it('tells leads, committee and auditor how far everybody is, and an evaluator only their own', async () => {
      const { services, actors } = registry;
      for (const actor of [actors.lead, otherLead, actors.committee, actors.auditor]) {
        const seen = await viewEvaluation(services, actor, { slug });
        expect(seen.ok && seen.value.progress?.map(({ filled, total }) => [filled, total])).toEqual([
          [4, 4],
          [4, 4]
        ]);
        expect(seen.ok && seen.value.progress?.map(({ submittedAt }) => submittedAt !== null)).toEqual([true, false]);
      }
      for (const actor of [second, actors.admin]) {
        const seen = await viewEvaluation(services, actor, { slug });
        expect(seen.ok && seen.value.progress).toBeNull();
      }
      const own = await viewEvaluation(services, second, { slug });
      expect(own.ok && own.value.mine).toMatchObject({ filled: 4, total: 4, submittedAt: null });
    });

    it('does not exist for an evaluator elsewhere, a curator, or a unit that it answers nothing for', async () => {
      const { services, actors } = registry;
      for (const actor of [stranger, actors.curator, actors.requester]) {
        expect(await viewEvaluation(services, actor, { slug })).toMatchObject({
          ok: false,
          refusal: { code: 'not-found' }
        });
        const list = await listEvaluations(services, actor, {});
        expect(list.ok && list.value.rows).toEqual([]);
      }
      for (const actor of [actors.lead, second, actors.committee, actors.auditor, actors.admin]) {
        const list = await listEvaluations(services, actor, {});
        expect(list.ok && list.value.rows.map((row) => row.slug)).toEqual([slug]);
      }
    });

    it('is known to the unit whose request it answers, by its state alone', async () => {
      const { services, actors, must } = registry;
      const asked = await must(actors.requester, fileRequest, {
        title: 'Cần họp với các ấp',
        need: 'Họp giao ban qua mạng',
        mustHaves: [],
        systems: []
      });
      await must(actors.lead, acceptRequest, { request: asked.id, duplicateCheck: { flag: 'green', found: [] } });
      await must(actors.lead, linkEvaluation, { request: asked.id, evaluation: opened.evaluation });
      const seen = await viewEvaluation(services, actors.requester, { slug });
      expect(seen.ok && [seen.value.state, seen.value.progress, seen.value.gates]).toEqual(['scoring', null, null]);
      expect(await everything(actors.requester)).not.toContain(CANARY);
    });

    it('has no result for anybody, and no sheet for whoever has none', async () => {
      const { services, actors } = registry;
      for (const actor of [actors.lead, first, actors.auditor, actors.committee, actors.admin]) {
        expect(await viewResult(services, actor, { slug })).toMatchObject({ ok: false });
        expect(await viewModeration(services, actor, { slug })).toMatchObject({ ok: false });
      }
      for (const actor of [actors.lead, actors.auditor, actors.admin]) {
        expect(await viewSheet(services, actor, { slug })).toMatchObject({
          ok: false,
          refusal: { code: 'not-on-panel' }
        });
      }
    });

    it('asks who is not signed in to sign in', async () => {
      const { services } = registry;
      for (const query of [viewEvaluation, viewResult, viewModeration, viewSheet, evaluationTrail]) {
        expect(await query(services, undefined, { slug })).toMatchObject({ ok: false, refusal: { code: 'sign-in' } });
      }
    });
  });

  describe('once the round is closed', () => {
    beforeAll(async () => {
      const { must, actors } = registry;
      await must(second, submitSheet, { sheet: opened.sheets[1] });
      await must(actors.lead, closeScoring, { evaluation: opened.evaluation });
    });

    it('opens scores and reasons to the panel and the auditor only', async () => {
      const { actors } = registry;
      for (const actor of [actors.lead, first, second, actors.auditor, OPERATOR]) {
        expect(await everything(actor)).toContain(CANARY);
      }
      for (const actor of [otherLead, stranger, actors.curator, actors.requester, actors.committee, actors.admin]) {
        expect(await everything(actor)).not.toContain(CANARY);
        expect(await viewResult(registry.services, actor, { slug })).toMatchObject({ ok: false });
      }
    });

    it('shows who said what, the widest gap first', async () => {
      const seen = await viewModeration(registry.services, registry.actors.lead, { slug, criterion: 'A1' });
      if (!seen.ok) throw new Error(seen.refusal.code);
      expect(seen.value.evaluators.map(({ id }) => id)).toEqual([first.id, second.id]);
      expect(seen.value.talk?.said.map(({ reason }) => reason)).toEqual([CANARY, 'khác']);
    });

    it('leaves content out of the trail, but not who handed in what when', async () => {
      const { services, actors } = registry;
      const seen = await evaluationTrail(services, actors.auditor, { slug });
      if (!seen.ok) throw new Error(seen.refusal.code);
      expect(JSON.stringify(seen.value)).not.toContain(CANARY);
      expect(seen.value.entries.map(({ command }) => command)).toEqual([
        'evaluation.close-scoring',
        'sheet.submit',
        'request.link-evaluation',
        'sheet.submit',
        'sheet.declare',
        'sheet.declare',
        'evaluation.open-scoring',
        'evaluation.seal',
        'evaluation.set-up',
        'evaluation.plan'
      ]);
      const own = await evaluationTrail(services, first, { slug });
      expect(own.ok && own.value.entries.map(({ command }) => command)).toEqual(['sheet.submit', 'sheet.declare']);
      expect(await evaluationTrail(services, actors.committee, { slug })).toMatchObject({ ok: false });
    });
  });

  describe('once it is concluded', () => {
    beforeAll(async () => {
      await registry.must(registry.actors.lead, concludeEvaluation, {
        evaluation: opened.evaluation,
        recommended: [opened.products[0]],
        recommendation: { vi: 'Dùng Alpha' }
      });
    });

    it('opens scores by name to the committee, and to nobody else who could not read them before', async () => {
      const { actors } = registry;
      expect(await everything(actors.committee)).toContain(CANARY);
      for (const actor of [otherLead, stranger, actors.curator, actors.requester, actors.admin]) {
        expect(await everything(actor)).not.toContain(CANARY);
      }
    });

    it('gives units the result without any single score', async () => {
      const { services, actors } = registry;
      const seen = await viewResult(services, actors.requester, { slug });
      if (!seen.ok) throw new Error(seen.refusal.code);
      expect(seen.value.candidates.map(({ name, place, shown }) => [name, place, shown.low])).toEqual([
        ['Alpha', 1, 100],
        ['Beta', 2, 50]
      ]);
      expect(seen.value.scores).toBeNull();
      expect(JSON.stringify(seen.value)).not.toContain(first.id);
      expect(seen.value.trial.evaluators).toHaveLength(1);
    });

    it('keeps the result from who only administers until it is published', async () => {
      const { services, actors, must } = registry;
      expect(await viewResult(services, actors.admin, { slug })).toMatchObject({ ok: false });
      await must(otherLead, publishEvaluation, { evaluation: opened.evaluation });
      expect(await viewResult(services, actors.admin, { slug })).toMatchObject({ ok: true });
    });
  });
});
