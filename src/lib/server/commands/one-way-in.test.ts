import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import { COMMANDS, roleTable } from './registry.ts';
import { acceptRequest } from './request/accept-request.ts';
import { fileRequest } from './request/file-request.ts';
import { writeMessage } from './request/write-message.ts';
import { runCommand } from './run-command.ts';
import { openTestRegistry, type TestRegistry } from './testing/test-registry.ts';
import type { Command } from './command.ts';

/** Who may try what, written down apart from the code, so that a change of either shows. */
const EXPECTED: Readonly<Record<string, readonly Role[]>> = {
  'product.import': ['lead', 'curator'],
  'product.retire': ['lead', 'curator'],
  'product.relist': ['lead', 'curator'],
  'criteria.import': ['lead', 'curator'],
  'criteria.adopt': ['committee'],
  'legal.add': ['lead', 'curator'],
  'unit.create': ['admin'],
  'member.create': ['admin'],
  'member.change': ['admin'],
  'member.reset-access': ['admin'],
  'member.erase': ['admin'],
  'request.file': ['requester'],
  'request.draft': ['requester'],
  'request.change-draft': ['requester'],
  'request.resubmit': ['requester'],
  'request.accept': ['lead'],
  'request.return': ['lead'],
  'request.link-evaluation': ['lead'],
  'request.answer': ['lead'],
  'request.decide': ['requester'],
  'request.withdraw': ['requester'],
  'request.message': ['lead', 'curator', 'requester'],
  'evaluation.plan': ['lead'],
  'evaluation.set-up': ['lead'],
  'evaluation.seal': ['lead'],
  'evaluation.open-scoring': ['lead'],
  'evaluation.extend': ['lead'],
  'evaluation.excuse-member': ['lead'],
  'evaluation.cancel': ['lead'],
  'evaluation.close-scoring': ['lead'],
  'evaluation.decide-gate': ['lead'],
  'evaluation.confirm-gate': ['lead', 'committee'],
  'evaluation.drop-gate': ['lead', 'committee'],
  'evaluation.return-conclusion': ['lead', 'committee'],
  'evaluation.conclude': ['lead'],
  'evaluation.publish': ['lead', 'committee'],
  'report.draft': ['lead'],
  'report.submit': ['lead'],
  'report.approve': ['committee'],
  'report.return': ['committee'],
  'report.publish': ['lead', 'committee'],
  'sheet.declare': ['lead', 'evaluator'],
  'sheet.lift-bar': ['lead'],
  'sheet.score': ['lead', 'evaluator'],
  'sheet.start-anew': ['lead', 'evaluator'],
  'sheet.submit': ['lead', 'evaluator'],
  'sheet.take-back': ['lead', 'evaluator']
};

const NEED = { title: 'Họp trực tuyến', need: 'Họp với các ấp', mustHaves: [], systems: [] };

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(async () => {
  await registry.close();
});

const run = (actor: Actor | undefined, command: unknown, input: unknown, key?: string) =>
  runCommand(
    registry.services,
    actor,
    command as Command<unknown, unknown, unknown>,
    input,
    key === undefined ? {} : { idempotencyKey: key }
  );

const position = (): number => registry.services.store.health().position;

describe('who may try', () => {
  test('the table of roles and commands is the one written here', () => {
    const table = Object.fromEntries(
      roleTable().map(({ command, may }) => [command, ROLES.filter((role) => may[role])] as const)
    );
    const sorted = Object.fromEntries(
      Object.entries(EXPECTED).map(([name, roles]) => [name, ROLES.filter((role) => roles.includes(role))])
    );
    expect(table).toEqual(sorted);
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', async (name, command) => {
    const before = position();
    for (const role of ROLES) {
      const answer = await run(registry.actors[role], command, { nothing: 'of the kind' });
      // Roles come first, then the form of the input: who may try is told about the input, who may not is not.
      const codes = answer.ok ? [] : answer.refusals.map(({ code }) => code);
      if (EXPECTED[name]?.includes(role)) {
        expect(codes, role).toContain('unknown-field');
        expect(codes, role).not.toContain('forbidden');
      } else expect(codes, role).toEqual(['forbidden']);
    }
    const nobody = await run(undefined, command, {});
    expect(nobody).toMatchObject({ ok: false, refusals: [{ code: 'sign-in' }] });
    const noRoles = await run({ ...registry.actors.lead, roles: [] }, command, {});
    expect(noRoles).toMatchObject({ ok: false, refusals: [{ code: 'forbidden' }] });
    expect(position()).toBe(before);
  });
});

describe('a key for one intended change', () => {
  test('with other content is another intent: nothing is saved, and it is said', async () => {
    const first = await run(registry.actors.requester, fileRequest, NEED, 'sent-once');
    const before = position();
    const second = await run(registry.actors.requester, fileRequest, { ...NEED, title: 'Việc khác' }, 'sent-once');
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, refusals: [{ code: 'key-reused' }] });
    expect(position()).toBe(before);
  });

  test('the second time answers as the first did and changes nothing', async () => {
    const first = await run(registry.actors.requester, fileRequest, NEED, 'once');
    const after = position();
    const second = await run(registry.actors.requester, fileRequest, NEED, 'once');
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(position()).toBe(after);
  });

  test('many times at once make one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => run(registry.actors.requester, fileRequest, NEED, 'at once'))
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.ok).toBe(true);
  });

  test('is the own one of a person and a command', async () => {
    const other = await registry.join('requester');
    const mine = await run(registry.actors.requester, fileRequest, NEED, 'shared');
    const theirs = await run(other, fileRequest, NEED, 'shared');
    expect(mine.ok && theirs.ok && (mine.value as { id: string }).id !== (theirs.value as { id: string }).id).toBe(
      true
    );
  });

  test('holds for a change of state too, where the state alone would refuse the repeat', async () => {
    const { id } = await registry.must(registry.actors.requester, fileRequest, NEED);
    const input = { request: id, duplicateCheck: { flag: 'green', found: [] } };
    const first = await run(registry.actors.lead, acceptRequest, input, 'accept');
    const second = await run(registry.actors.lead, acceptRequest, input, 'accept');
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    const anew = await run(registry.actors.lead, acceptRequest, input, 'another');
    expect(anew).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state' }] });
  });
});

describe('who saw an older state', () => {
  test('is told of the conflict, and nothing changes', async () => {
    const { id } = await registry.must(registry.actors.requester, fileRequest, NEED);
    const input = { request: id, duplicateCheck: { flag: 'green', found: [] } };
    const stale = await run(registry.actors.lead, acceptRequest, { ...input, revision: 7 });
    expect(stale).toMatchObject({ ok: false, refusals: [{ code: 'conflict', params: { seen: 7, now: 1 } }] });
    const stored = await registry.services.store.get('requests', id);
    expect(stored).toMatchObject({ revision: 1, state: 'submitted' });
    expect(await run(registry.actors.lead, acceptRequest, { ...input, revision: 1 })).toMatchObject({ ok: true });
  });

  test('of two who saw the same state, one goes first and the other is told', async () => {
    const { id } = await registry.must(registry.actors.requester, fileRequest, NEED);
    const input = { request: id, revision: 1, duplicateCheck: { flag: 'green', found: [] } };
    const answers = await Promise.all([
      run(registry.actors.lead, acceptRequest, input),
      run(await registry.join('lead'), acceptRequest, input)
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const told = answers.flatMap((answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code)));
    expect(told[0]).toBe('conflict');
    expect((await registry.services.store.get('requests', id))?.revision).toBe(2);
  });
});

describe('at the same time', () => {
  test('20 requests get 20 codes', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        run(registry.actors.requester, fileRequest, { ...NEED, title: `Yêu cầu ${index}` })
      )
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const ids = answers.flatMap((answer) => (answer.ok ? [(answer.value as { id: string }).id] : []));
    const stored = await Promise.all(ids.map((id) => registry.services.store.get('requests', id)));
    expect(new Set(stored.map((request) => request?.code)).size).toBe(20);
    expect(new Set(stored.map((request) => request?.title)).size).toBe(20);
  });

  test('20 messages on one request are all there', async () => {
    const { id } = await registry.must(registry.actors.requester, fileRequest, NEED);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        registry.must(registry.actors.requester, writeMessage, { request: id, text: `Tin ${index}`, internal: false })
      )
    );
    const { total } = await registry.services.store.list('messages', { where: [{ field: 'request', is: id }] });
    expect(total).toBe(20);
  });
});
