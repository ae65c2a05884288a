import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeMember } from '../../commands/people/change-member.ts';
import { resetAccess } from '../../commands/people/reset-access.ts';
import { runCommand } from '../../commands/run-command.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { recentAccessChanges } from './recent-access-changes.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(() => registry.close());

test('whoever watches sees who got roles and ways in; administrators do not grade their own work', async () => {
  const { services, actors, must, join } = registry;
  const somebody = await join('curator');
  await must(actors.admin, changeMember, { member: somebody.id, roles: ['committee'], active: true });
  await must(actors.admin, resetAccess, { member: somebody.id });
  for (const role of ['lead', 'committee', 'auditor'] as const) {
    const seen = await recentAccessChanges(services, actors[role], {});
    if (!seen.ok) throw new Error(seen.refusal.code);
    const theirs = seen.value.filter(({ member }) => member === somebody.id);
    expect(theirs.map(({ what, roles }) => [what, roles])).toEqual([
      ['link', ['committee']],
      ['roles', ['committee']]
    ]);
  }
  for (const role of ['evaluator', 'requester', 'admin', 'curator'] as const) {
    expect(await recentAccessChanges(services, actors[role], {})).toMatchObject({ ok: false });
  }
});

test('what is older than two weeks is not shown', async () => {
  const { services, actors } = registry;
  const later = { ...services, clock: () => new Date(Date.now() + 15 * 86_400_000) };
  expect(await recentAccessChanges(later, actors.lead, {})).toMatchObject({ ok: true, value: [] });
});

test('nobody changes their own roles, but may change their unit', async () => {
  const { services, actors } = registry;
  const change = (roles: readonly string[]) =>
    runCommand(services, actors.admin, changeMember, { member: actors.admin.id, roles, active: true });
  expect(await change(['admin', 'lead'])).toMatchObject({
    ok: false,
    refusals: [{ code: 'own-roles', field: 'roles' }]
  });
  expect((await change(['admin'])).ok).toBe(true);
});
