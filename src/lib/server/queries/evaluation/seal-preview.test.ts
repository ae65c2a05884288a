import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEvaluation } from '../../commands/evaluation/seal-evaluation.ts';
import { setUpEvaluation } from '../../commands/evaluation/set-up-evaluation.ts';
import { layGround, setUpDraft } from '../../commands/testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { sealPreview } from './seal-preview.ts';

describe('what would be sealed', () => {
  let registry: TestRegistry;
  let evaluation: string;
  let slug: string;
  const digest = async (): Promise<string | null> => {
    const seen = await sealPreview(registry.services, registry.actors.lead, { slug });
    if (!seen.ok) throw new Error(seen.refusal.code);
    return seen.value.digest;
  };

  beforeAll(async () => {
    registry = await openTestRegistry();
    const evaluators = await Promise.all([registry.join('evaluator'), registry.join('evaluator')]);
    evaluation = await setUpDraft(registry, await layGround(registry), evaluators);
    slug = (await registry.services.store.get('evaluations', evaluation))?.slug ?? '';
  });
  afterAll(async () => registry.close());

  it('is for the chair alone', async () => {
    for (const actor of [registry.actors.auditor, registry.actors.committee]) {
      expect(await sealPreview(registry.services, actor, { slug })).toMatchObject({ ok: false });
    }
  });

  it('has the digest that sealing then puts into the ledger, and another one for another plan', async () => {
    const { must, actors, services } = registry;
    const early = await digest();
    const rules = (await services.store.get('evaluations', evaluation))?.panelRules;
    await must(actors.lead, setUpEvaluation, { evaluation, panelRules: { ...rules, decimals: 3 } });
    const shown = await digest();
    expect(shown).not.toBe(early);
    await must(actors.lead, sealEvaluation, { evaluation });
    expect((await services.store.get('evaluations', evaluation))?.seal?.digest).toBe(shown);
    expect(await sealPreview(services, actors.lead, { slug })).toMatchObject({ refusal: { code: 'wrong-state' } });
  });
});
