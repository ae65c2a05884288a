import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMember } from '../../commands/people/create-member.ts';
import { createUnit } from '../../commands/people/create-unit.ts';
import { changeRequestDraft } from '../../commands/request/change-draft.ts';
import { resubmitRequest } from '../../commands/request/resubmit-request.ts';
import { saveRequestDraft } from '../../commands/request/save-draft.ts';
import { runCommand } from '../../commands/run-command.ts';
import { refusalsOf } from '../../commands/testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { requestConflict } from './request-conflict.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(() => registry.close());

const NEED = { mustHaves: [], systems: [] };

test('a draft is kept as a draft again, and what was emptied is empty', async () => {
  const { must, actors, services } = registry;
  const { id } = await must(actors.requester, saveRequestDraft, { title: 'Một', users: 5, budget: 7, ...NEED });
  await must(actors.requester, changeRequestDraft, { request: id, revision: 1, title: 'Hai', users: 6, ...NEED });
  const draft = await services.store.get('requests', id);
  expect(draft).toMatchObject({ state: 'draft', title: 'Hai', users: 6, revision: 2 });
  expect(draft?.budget).toBeUndefined();
  expect(draft?.submittedAt).toBeUndefined();
});

test('a second window is refused, told what changed since, and may then save on purpose', async () => {
  const { must, actors, services } = registry;
  const { id, slug } = await must(actors.requester, saveRequestDraft, { title: 'Một', users: 5, ...NEED });
  const other = await registry.join('requester');
  await must(other, changeRequestDraft, {
    request: id,
    revision: 1,
    title: 'Hai',
    users: 5,
    ...NEED,
    mustHaves: ['A']
  });
  const mine = { request: id, revision: 1, title: 'Ba', need: 'Vì sao', ...NEED };
  expect(refusalsOf(await runCommand(services, actors.requester, resubmitRequest, mine))).toEqual(['conflict']);
  expect((await services.store.get('requests', id))?.title).toBe('Hai');

  const told = await requestConflict(services, actors.requester, { slug, seen: 1 });
  expect(told).toMatchObject({
    ok: true,
    value: [
      { field: 'title', from: ['Một'], to: ['Hai'] },
      { field: 'mustHaves', from: [], to: ['A'] }
    ]
  });
  await must(actors.requester, resubmitRequest, { ...mine, revision: 2 });
  expect(await services.store.get('requests', id)).toMatchObject({ title: 'Ba', state: 'submitted' });
  const late = await runCommand(services, actors.requester, changeRequestDraft, { request: id, title: 'Bốn', ...NEED });
  expect(refusalsOf(late)).toEqual(['wrong-state']);
});

test('nobody but the unit is told', async () => {
  const { must, actors, services } = registry;
  const { id, slug } = await must(actors.requester, saveRequestDraft, { title: 'Một', ...NEED });
  const unit = await must(OPERATOR, createUnit, {
    slug: 'xa-khac',
    name: { vi: 'Xã Khác' },
    kind: 'commune',
    successors: []
  });
  const { id: stranger } = await must(OPERATOR, createMember, { roles: ['requester'], unit: unit.id });
  const outside = { ...actors.requester, id: stranger, unit: unit.id } as typeof actors.requester;
  for (const actor of [outside, actors.lead, actors.admin]) {
    expect(await requestConflict(services, actor, { slug, seen: 1 })).toMatchObject({ refusal: { code: 'not-found' } });
  }
  const change = { request: id, title: 'Hai', ...NEED };
  expect(refusalsOf(await runCommand(services, outside, changeRequestDraft, change))).toEqual(['forbidden']);
});
