import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRegistry, type TestRegistry } from '../commands/testing/test-registry.ts';
import { identityOf } from '../identity/identity-of.ts';
import type { Services } from '../services.ts';
import { sweepJob } from './sweep-job.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(() => registry.close());

test('what is over is swept away at the start and every ten minutes', async () => {
  let now = new Date('2026-11-23T01:00:00Z');
  const services: Services = { ...registry.services, clock: () => now };
  const later = (minutes: number): void => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const kept = async (): Promise<number> => (await services.records.list('throttle')).length;
  const job = sweepJob(services);
  const guess = () => identityOf(services).signIn('khong.co.ai', 'sai', { address: '203.0.113.9' });

  await guess();
  expect(await kept()).toBe(2);
  await job.run();
  expect(await kept()).toBe(2);
  later(9);
  await job.run();
  later(55);
  await job.run();
  expect(await kept()).toBe(0);
});
