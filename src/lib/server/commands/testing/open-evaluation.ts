import type { Actor } from '#lib/domain/people/actor.ts';
import { adoptCriteriaSet } from '../criteria/adopt-criteria-set.ts';
import { importCriteriaSet } from '../criteria/import-criteria-set.ts';
import { openScoring } from '../evaluation/open-scoring.ts';
import { planEvaluation } from '../evaluation/plan-evaluation.ts';
import { sealEvaluation } from '../evaluation/seal-evaluation.ts';
import { setUpEvaluation } from '../evaluation/set-up-evaluation.ts';
import { importProduct } from '../product/import-product.ts';
import { declare } from '../sheet/declare.ts';
import { criteriaContent } from './criteria-content.ts';
import type { TestRegistry } from './test-registry.ts';

/** What evaluations are made of: an adopted criteria set and two products. */
export interface Ground {
  readonly criteriaSet: string;
  readonly products: readonly string[];
}

export async function layGround({ must, actors }: TestRegistry, content = criteriaContent()): Promise<Ground> {
  const { id: criteriaSet } = await must(actors.lead, importCriteriaSet, content);
  await must(actors.committee, adoptCriteriaSet, { criteriaSet, date: '2026-01-05' });
  const products: string[] = [];
  for (const name of ['Alpha', 'Beta']) {
    const { id } = await must(actors.lead, importProduct, {
      key: name,
      name,
      aliases: [],
      summary: { vi: name },
      categories: ['video-meeting'],
      alternativesTo: [],
      facts: []
    });
    products.push(id);
  }
  return { criteriaSet, products };
}

export interface OpenEvaluation {
  readonly evaluation: string;
  readonly products: readonly string[];
  /** Ids of the evaluators' sheets, in the order of the evaluators; declared, so that they may be scored. */
  readonly sheets: readonly string[];
}

/** An evaluation that can be sealed: its id. */
export async function setUpDraft(
  { must, actors }: TestRegistry,
  { criteriaSet, products }: Ground,
  evaluators: readonly Actor[]
): Promise<string> {
  const { id: evaluation } = await must(actors.lead, planEvaluation, {
    title: { vi: 'Đợt thử' },
    purpose: { vi: 'Để thử' },
    criteriaSet
  });
  await must(actors.lead, setUpEvaluation, {
    evaluation,
    candidates: products,
    evaluators: evaluators.map(({ id }) => id)
  });
  return evaluation;
}

/** An evaluation of two products that is open for scoring. */
export async function openEvaluation(
  registry: TestRegistry,
  ground: Ground,
  evaluators: readonly Actor[]
): Promise<OpenEvaluation> {
  const { must, actors, services } = registry;
  const { products } = ground;
  const evaluation = await setUpDraft(registry, ground, evaluators);
  await must(actors.lead, sealEvaluation, { evaluation });
  await must(actors.lead, openScoring, { evaluation });
  const { items } = await services.store.list('sheets', { where: [{ field: 'evaluation', is: evaluation }] });
  const sheets = evaluators.map(({ id }) => items.find(({ member }) => member === id)?.id ?? '');
  for (const [index, sheet] of sheets.entries()) {
    const author = evaluators[index];
    if (author === undefined) continue;
    const declarations = products.map((candidate) => ({ candidate, conflict: 'none' }));
    await must(author, declare, { sheet, declarations });
  }
  return { evaluation, products, sheets };
}
