import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptRequest } from '../../commands/request/accept-request.ts';
import { fileRequest } from '../../commands/request/file-request.ts';
import { withdrawRequest } from '../../commands/request/withdraw-request.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { listRequests } from './list-requests.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
  const { must, actors } = registry;
  const file = (title: string, more: object = {}) =>
    must(actors.requester, fileRequest, { title, need: 'Vì sao', mustHaves: [], systems: [], ...more });
  await file('Đất đai', { deadline: '2099-01-02' });
  const { id: taken } = await file('Dạy học', { deadline: '2099-01-01' });
  await must(actors.lead, acceptRequest, { request: taken, duplicateCheck: { flag: 'green', found: [] } });
  const { id: gone } = await file('Ăn trưa');
  await must(actors.requester, withdrawRequest, { request: gone, reason: 'Thôi' });
});
afterAll(() => registry.close());

const titles = async (sort?: string, descending?: boolean): Promise<readonly string[]> => {
  const given = { sort, ...(descending === undefined ? {} : { descending }) };
  const list = await listRequests(registry.services, registry.actors.lead, given);
  return list.ok ? list.value.rows.map(({ title }) => title) : [];
};

test('the newest stands first; titles go by the Vietnamese alphabet, states by the course of the work', async () => {
  expect(await titles()).toEqual(['Ăn trưa', 'Dạy học', 'Đất đai']);
  expect(await titles('title')).toEqual(['Ăn trưa', 'Dạy học', 'Đất đai']);
  expect(await titles('title', true)).toEqual(['Đất đai', 'Dạy học', 'Ăn trưa']);
  expect(await titles('state')).toEqual(['Đất đai', 'Dạy học', 'Ăn trưa']);
});

test('what has no deadline stands last, both ways', async () => {
  expect(await titles('deadline')).toEqual(['Dạy học', 'Đất đai', 'Ăn trưa']);
  expect(await titles('deadline', true)).toEqual(['Đất đai', 'Dạy học', 'Ăn trưa']);
});

test('a page beyond the last is the last', async () => {
  const list = await listRequests(registry.services, registry.actors.lead, { page: 9 });
  expect(list).toMatchObject({ ok: true, value: { page: 1, pages: 1, total: 3 } });
});
