import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { importProduct } from './import-product.ts';
import { relistProduct } from './relist-product.ts';
import { retireProduct } from './retire-product.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(() => registry.close());

test('a product is taken out and back in, each time with a reason that stays', async () => {
  const { must, actors, services } = registry;
  const { id: product } = await must(actors.curator, importProduct, {
    key: 'alpha',
    name: 'Alpha',
    aliases: [],
    summary: { vi: 'Alpha' },
    categories: ['video-meeting'],
    alternativesTo: [],
    facts: []
  });
  const back = { product, reason: 'Có đơn vị hỗ trợ mới' };
  const tell = async (command: typeof relistProduct | typeof retireProduct, input: object) =>
    refusalsOf(await runCommand(services, actors.curator, command, input));
  expect(await tell(relistProduct, back)).toEqual(['wrong-state']);
  expect(await tell(retireProduct, { product, reason: ' ' })).toEqual(['required reason']);
  await must(actors.curator, retireProduct, { product, revision: 1, reason: 'Dự án đã dừng' });
  expect(await services.store.get('products', product)).toMatchObject({
    state: 'retired',
    stateReason: 'Dự án đã dừng'
  });
  expect(await tell(relistProduct, { ...back, revision: 1 })).toEqual(['conflict']);
  await must(actors.lead, relistProduct, { ...back, revision: 2 });
  const listed = await services.store.get('products', product);
  expect(listed?.state).toBe('listed');
  expect(listed?.stateReason).toBeUndefined();
  const reasons = (await services.store.history('products', product)).map(({ reason }) => reason);
  expect(reasons).toEqual([undefined, 'Dự án đã dừng', 'Có đơn vị hỗ trợ mới']);
  expect(refusalsOf(await runCommand(services, actors.evaluator, retireProduct, back))).toEqual(['forbidden']);
});
