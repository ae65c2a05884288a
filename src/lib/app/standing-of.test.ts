import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { standingOf } from './standing-of.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '#lib/server/commands/evaluation/conclude-evaluation.ts';
import { publishEvaluation } from '#lib/server/commands/evaluation/publish-evaluation.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import { viewHome } from '#lib/server/queries/home/view-home.ts';
import { recommendableProducts } from '#lib/server/queries/request/recommendable-products.ts';
import { listProducts } from '#lib/server/queries/product/list-products.ts';
import { viewProduct } from '#lib/server/queries/product/view-product.ts';

describe('how the catalogue speaks of evaluations', () => {
  let registry: TestRegistry;
  let opened: OpenEvaluation;
  let evaluator: Actor;

  /** Name of each product with the word that the catalogue has for it. */
  const words = async (actor: Actor | undefined) => {
    const input = { text: '', categories: [], licences: [], deployments: [], sort: 'name', page: 1 } as const;
    const answered = await listProducts(registry.services, actor, input);
    if (!answered.ok) throw new Error(answered.refusal.code);
    return answered.value.rows.map(({ name, standings, evaluations }) => [
      name,
      standingOf(standings, evaluations).mark
    ]);
  };
  const evaluationsOf = async (actor: Actor | undefined) => {
    const answered = await viewProduct(registry.services, actor, { slug: 'beta' });
    return answered.ok ? answered.value.evaluations.map(({ state, recommended }) => [state, recommended]) : answered;
  };

  beforeAll(async () => {
    registry = await openTestRegistry();
    evaluator = await registry.join('evaluator');
    opened = await openEvaluation(registry, await layGround(registry), [evaluator]);
  });
  afterAll(async () => registry.close());

  it('says that one is under way to those who may know of it, and nothing to others', async () => {
    const { actors } = registry;
    const running = [
      ['Alpha', 'running'],
      ['Beta', 'running']
    ];
    const none = [
      ['Alpha', 'none'],
      ['Beta', 'none']
    ];
    expect(await words(actors.lead)).toEqual(running);
    expect(await words(evaluator)).toEqual(running);
    for (const actor of [undefined, actors.requester, actors.curator]) expect(await words(actor)).toEqual(none);
    expect(await evaluationsOf(actors.curator)).toEqual([]);
    expect(await evaluationsOf(actors.lead)).toEqual([['scoring', null]]);
  });

  it('shows on the first page no states of which the reader knows nothing', async () => {
    const states = async (actor: Actor) => {
      const home = await viewHome(registry.services, actor, {});
      return home.ok ? home.value.stages.map(({ state, evaluations }) => [state, evaluations.length]) : [];
    };
    expect(await states(registry.actors.lead)).toContainEqual(['draft', 0]);
    expect(await states(evaluator)).toEqual([['scoring', 1]]);
    expect(await states(registry.actors.requester)).toEqual([]);
  });

  it('counts requests for those who read them: all, the own unit’s, or none', async () => {
    const figure = async (actor: Actor) => {
      const home = await viewHome(registry.services, actor, {});
      return home.ok ? home.value.figures.requests : undefined;
    };
    expect(await figure(registry.actors.lead)).toEqual({ answered: 0, filed: 0, ownUnit: false });
    expect(await figure(registry.actors.requester)).toEqual({ answered: 0, filed: 0, ownUnit: true });
    expect(await figure(evaluator)).toBeNull();
  });

  it('says of who took part and was not recommended that it was evaluated, once that is published', async () => {
    const { actors, must, join, services } = registry;
    const [alpha = '', beta = ''] = opened.products;
    const [sheet] = opened.sheets;
    await must(evaluator, scoreCells, {
      sheet,
      cells: [alpha, beta].flatMap((candidate, at) =>
        ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 2 - at, reason: 'Đã xem.', seen: 0 }))
      )
    });
    await must(evaluator, submitSheet, { sheet });
    await must(actors.lead, closeScoring, { evaluation: opened.evaluation });
    await must(actors.lead, concludeEvaluation, {
      evaluation: opened.evaluation,
      recommended: [alpha],
      recommendation: { vi: 'Dùng Alpha.' }
    });
    await must(await join('lead'), publishEvaluation, { evaluation: opened.evaluation });
    for (const actor of [undefined, actors.requester, actors.lead]) {
      expect(await words(actor)).toEqual([
        ['Alpha', 'recommended'],
        ['Beta', 'not-chosen']
      ]);
    }
    expect(await evaluationsOf(undefined)).toEqual([['published', false]]);
    // The lead's answer offers its candidates first.
    const evaluation = await services.store.get('evaluations', opened.evaluation);
    const choices = await recommendableProducts(services, {}, evaluation, []);
    expect(choices.evaluated.map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
    expect(choices.fitting).toEqual([]);
    expect(choices.others).toEqual([]);
  });

  it('offers what fits a request before all else, in Vietnamese order', async () => {
    const { services } = registry;
    const alphabetical = await recommendableProducts(services, { category: 'video-meeting' }, undefined, []);
    expect(alphabetical.fitting.map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
    const [, beta = ''] = opened.products;
    const found = await recommendableProducts(services, { category: 'chat' }, undefined, [beta]);
    expect(found.fitting.map(({ name }) => name)).toEqual(['Beta']);
    expect(found.others.map(({ name }) => name)).toEqual(['Alpha']);
  });
});
