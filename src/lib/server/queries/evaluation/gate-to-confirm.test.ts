import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from '../../commands/evaluation/close-scoring.ts';
import { confirmGate } from '../../commands/evaluation/confirm-gate.ts';
import { decideGate } from '../../commands/evaluation/decide-gate.ts';
import { scoreCells } from '../../commands/sheet/score-cells.ts';
import { submitSheet } from '../../commands/sheet/submit-sheet.ts';
import { criteriaContent } from '../../commands/testing/criteria-content.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { viewEvaluation } from './view-evaluation.ts';

/** The small criteria set with a gate on A1: level 1 at least. */
function withGate(): ReturnType<typeof criteriaContent> {
  const content = criteriaContent();
  return {
    ...content,
    tree: content.tree.map((group) => ({
      ...group,
      children: group.children.map((child) => (child.code === 'A1' ? { ...child, gate: { atLeast: 1 } } : child))
    }))
  };
}

describe('a gate that waits for a second person', () => {
  let registry: TestRegistry;
  let opened: OpenEvaluation;
  let slug: string;
  let otherLead: Actor;

  const gatesFor = async (actor: Actor) => {
    const seen = await viewEvaluation(registry.services, actor, { slug });
    if (!seen.ok) throw new Error(seen.refusal.code);
    return seen.value.gates;
  };

  beforeAll(async () => {
    registry = await openTestRegistry();
    const { must, actors, join, services } = registry;
    otherLead = await join('lead');
    const panel = await Promise.all([join('evaluator'), join('evaluator'), join('evaluator')]);
    opened = await openEvaluation(registry, await layGround(registry, withGate()), panel);
    slug = (await services.store.get('evaluations', opened.evaluation))?.slug ?? '';
    // Alpha misses the gate; of Beta nobody can tell.
    for (const [index, author] of panel.entries()) {
      const sheet = opened.sheets[index];
      const cells = opened.products.flatMap((candidate, at) => [
        { candidate, criterion: 'A1', value: at === 0 ? 0 : 'unknown', seen: 0 },
        { candidate, criterion: 'A2', value: 2, seen: 0 }
      ]);
      await must(author, scoreCells, { sheet, cells });
      await must(author, submitSheet, { sheet });
    }
    await must(actors.lead, closeScoring, { evaluation: opened.evaluation });
  });
  afterAll(async () => registry.close());

  it('counts for the chair who cannot tell, beside those for and against', async () => {
    const gates = await gatesFor(registry.actors.lead);
    expect(gates?.map(({ state, votes }) => [state, votes])).toEqual([
      ['not-met', { met: 0, notMet: 3, unknown: 0 }],
      ['open', { met: 0, notMet: 0, unknown: 3 }]
    ]);
    expect(await gatesFor(otherLead)).toBeNull();
  });

  it('shows who is to confirm how that gate stands, and no other; afterwards nothing', async () => {
    const { must, actors } = registry;
    const gate = { evaluation: opened.evaluation, candidate: opened.products[0], criterion: 'A1' };
    await must(actors.lead, decideGate, { ...gate, kind: 'waived', reason: 'Có cách khác' });
    expect(await gatesFor(otherLead)).toMatchObject([
      { candidate: opened.products[0], state: 'not-met', votes: { met: 0, notMet: 3, unknown: 0 } }
    ]);
    expect(await gatesFor(actors.admin)).toBeNull();
    await must(otherLead, confirmGate, gate);
    expect(await gatesFor(otherLead)).toBeNull();
    expect((await gatesFor(actors.lead))?.[0]?.state).toBe('waived');
  });
});
