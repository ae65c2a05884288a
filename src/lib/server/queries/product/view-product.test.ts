import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonRecord } from '#lib/domain/people/member.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { importProduct } from '../../commands/product/import-product.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { viewProduct, type ProductView } from './view-product.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
  const { must, actors } = registry;
  const person = { login: 'truc', name: 'Lê Thanh Trúc' } as unknown as PersonRecord;
  await registry.services.records.update<PersonRecord>('persons', actors.curator.id, () => person);
  for (const name of ['Đu đủ', 'Dừa', 'Ổi']) {
    await must(actors.curator, importProduct, {
      key: name,
      name,
      aliases: [],
      summary: { vi: name },
      categories: ['video-meeting'],
      alternativesTo: [],
      facts: [{ name: 'licence', value: 'MIT', source: { kind: 'person', seenOn: '2026-11-01' } }]
    });
  }
});
afterAll(() => registry.close());

const seenBy = async (actor: Actor | undefined): Promise<ProductView> => {
  const view = await viewProduct(registry.services, actor, { slug: 'oi' });
  if (!view.ok) throw new Error(view.refusal.code);
  return view.value;
};

test('the public sees where a fact comes from, and nobody’s name', async () => {
  expect(JSON.stringify(await seenBy(registry.actors.lead))).toContain('Lê Thanh Trúc');
  const open = await seenBy(undefined);
  expect(JSON.stringify(open)).not.toContain('Lê Thanh Trúc');
  const licence = open.groups.flatMap(({ facts }) => facts).find(({ name }) => name === 'licence');
  expect(licence?.shown).toMatchObject({ value: 'MIT', by: '', source: { seenOn: '2026-11-01' } });
});

test('others of its kind stand in Vietnamese order', async () => {
  expect((await seenBy(undefined)).similar.map(({ name }) => name)).toEqual(['Dừa', 'Đu đủ']);
});
