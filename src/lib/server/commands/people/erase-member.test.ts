import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberOf } from '#lib/domain/people/actor.ts';
import { identityOf } from '../../identity/identity-of.ts';
import { issueResetLink } from '../../identity/reset-access.ts';
import { sweepJob } from '../../jobs/sweep-job.ts';
import { excuseMember } from '../evaluation/excuse-member.ts';
import { layGround, openEvaluation } from '../testing/open-evaluation.ts';
import { runCommand } from '../run-command.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { changeMember } from './change-member.ts';
import { eraseMember } from './erase-member.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(() => registry.close());

const PASSWORD = { password: 'mot mat khau du dai', again: 'mot mat khau du dai' };

async function somebody(login: string) {
  const { services, actors, join } = registry;
  const member = memberOf(await join('curator'));
  const identity = identityOf(services);
  const made = await identity.createAccount(member, { login, name: 'Nguyễn Thị Sẽ Xóa' }, PASSWORD);
  expect(made.ok).toBe(true);
  const session = await identity.signIn(login, PASSWORD.password, {});
  const link = await issueResetLink(services, actors.admin, login);
  if (!session.ok || !link.ok) throw new Error('expected a session and a link');
  return { member, session: session.value.token, link: link.value.token, identity };
}

test('a locked member is forgotten: no name, login, session or link is left, and the ledger says why', async () => {
  const { services, actors, must } = registry;
  const { member, session, link, identity } = await somebody('se.xoa');
  const erase = { member, reason: 'Người này yêu cầu xóa' };

  expect(await runCommand(services, actors.admin, eraseMember, erase)).toMatchObject({
    ok: false,
    refusals: [{ code: 'lock-first' }]
  });
  expect((await identity.signIn('se.xoa', PASSWORD.password, {})).ok).toBe(true);

  await must(actors.admin, changeMember, { member, roles: ['curator'], active: false });
  await must(actors.admin, eraseMember, erase);
  expect(await services.records.get('persons', member)).toBeUndefined();
  expect(await services.records.get('credentials', 'se.xoa')).toBeUndefined();
  expect(await identity.sessionActor(session)).toBeUndefined();
  expect(await identity.lookAtLink(link)).toBeUndefined();
  expect((await services.store.history('members', member)).at(-1)).toMatchObject({
    command: 'member.erase',
    actor: actors.admin.id,
    reason: 'Người này yêu cầu xóa'
  });
});

test('who was erased just before a crash is forgotten by the next sweep', async () => {
  const { services, actors, must } = registry;
  const { member } = await somebody('con.sot');
  await must(actors.admin, changeMember, { member, roles: ['curator'], active: false });
  const person = await services.records.get<object>('persons', member);
  await must(actors.admin, eraseMember, { member, reason: 'Nghỉ việc' });
  await services.records.update<object>('persons', member, () => person);
  await sweepJob(services).run();
  expect(await services.records.get('persons', member)).toBeUndefined();
});

test('nobody comes to stand behind an erased id again', async () => {
  const { services, actors, must } = registry;
  const { member } = await somebody('khong.lai');
  await must(actors.admin, changeMember, { member, roles: ['curator'], active: false });
  await must(actors.admin, eraseMember, { member, reason: 'Nghỉ việc' });
  const back = { member, roles: ['admin'], active: true };
  expect(await runCommand(services, actors.admin, changeMember, back)).toMatchObject({
    ok: false,
    refusals: [{ code: 'wrong-state', params: { state: 'erased' } }]
  });
});

test('who sits on the panel of an evaluation under way is not erased', async () => {
  const { services, actors, must, join } = registry;
  const evaluator = await join('evaluator');
  const open = await openEvaluation(registry, await layGround(registry), [evaluator]);
  await must(actors.admin, changeMember, { member: evaluator.id, roles: ['evaluator'], active: false });
  const erase = { member: evaluator.id, reason: 'Nghỉ việc' };
  expect(await runCommand(services, actors.admin, eraseMember, erase)).toMatchObject({
    ok: false,
    refusals: [{ code: 'sits-on-panel' }]
  });
  await must(actors.lead, excuseMember, { evaluation: open.evaluation, member: evaluator.id, reason: 'nghỉ việc' });
  expect((await runCommand(services, actors.admin, eraseMember, erase)).ok).toBe(true);
});
