import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactName } from '#lib/domain/product/facts.ts';
import { importProduct } from '../../commands/product/import-product.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { compareProducts, type Comparison, type ComparisonRow } from './compare-products.ts';

const PRODUCTS: Readonly<Record<string, Partial<Record<FactName, unknown>>>> = {
  alpha: {
    licence: 'MIT',
    languages: ['vi', 'en'],
    vietnameseInterface: true,
    platforms: ['web'],
    website: 'https://alpha.example',
    supplier: 'Alpha'
  },
  beta: {
    licence: 'MIT',
    languages: ['en', 'vi'],
    vietnameseInterface: false,
    website: 'https://beta.example',
    supplier: 'Beta'
  },
  gamma: { licence: 'AGPL-3.0-only', languages: ['vi', 'en'], platforms: ['web'] }
};

describe('products side by side', () => {
  let registry: TestRegistry;
  const compare = async (...slugs: readonly string[]): Promise<Comparison> => {
    const answered = await compareProducts(registry.services, undefined, { slugs });
    if (!answered.ok) throw new Error(answered.refusal.code);
    return answered.value;
  };
  const row = async (name: FactName, ...slugs: readonly string[]): Promise<ComparisonRow | undefined> =>
    (await compare(...slugs)).groups.flatMap(({ rows }) => rows).find((one) => one.name === name);

  beforeAll(async () => {
    registry = await openTestRegistry();
    for (const [slug, facts] of Object.entries(PRODUCTS)) {
      await registry.must(registry.actors.curator, importProduct, {
        key: slug,
        slug,
        name: slug,
        aliases: [],
        summary: { vi: slug },
        categories: ['video-meeting'],
        alternativesTo: [],
        facts: Object.entries(facts).map(([name, value]) => ({ name, value, source: { kind: 'catalogue' } }))
      });
    }
  });
  afterAll(async () => registry.close());

  it('differ where two known values are not equal, and name the one that stands alone', async () => {
    expect(await row('licence', 'alpha', 'beta', 'gamma')).toMatchObject({ verdict: 'differs', odd: 2 });
    expect(await row('licence', 'alpha', 'gamma')).toMatchObject({ verdict: 'differs', odd: null });
  });

  it('are the same where all are known and equal, in whatever order a list was typed', async () => {
    expect(await row('languages', 'alpha', 'beta', 'gamma')).toMatchObject({ verdict: 'same', odd: null });
  });

  it('do not differ by what is not known', async () => {
    expect(await row('platforms', 'alpha', 'beta', 'gamma')).toMatchObject({ verdict: 'unknown', odd: null });
    // One unknown beside two that differ: they differ, and none stands alone.
    expect(await row('vietnameseInterface', 'alpha', 'beta', 'gamma')).toMatchObject({ verdict: 'differs', odd: null });
  });

  it('do not differ by their names and addresses', async () => {
    expect(await row('website', 'alpha', 'beta')).toMatchObject({ verdict: 'own', odd: null });
    expect(await row('supplier', 'alpha', 'beta')).toMatchObject({ verdict: 'own' });
  });

  it('say on which day, and which addresses name nothing', async () => {
    const comparison = await compare('alpha', 'khong-co');
    expect(comparison.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(comparison.missing).toEqual(['khong-co']);
  });
});
