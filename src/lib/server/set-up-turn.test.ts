import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestRegistry, type TestRegistry } from './commands/testing/test-registry.ts';
import { takeSetUpTurn } from './set-up-turn.ts';

const HOUR = 3_600_000;

let registry: TestRegistry;
beforeEach(async () => {
  registry = await openTestRegistry();
});
afterEach(async () => {
  await registry.close();
});

test('of servers that start together one has the turn; the next has it when that link is over', async () => {
  const turns = await Promise.all(Array.from({ length: 5 }, () => takeSetUpTurn(registry.services, HOUR)));
  expect(turns.filter(({ mine }) => mine)).toHaveLength(1);
  const other = await takeSetUpTurn(registry.services, HOUR);
  expect(other).toMatchObject({ mine: false });
  const later = { ...registry.services, clock: () => new Date(Date.now() + 2 * HOUR) };
  expect(await takeSetUpTurn(later, HOUR)).toEqual({ mine: true });
});
