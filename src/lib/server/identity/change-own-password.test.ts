import { beforeEach, describe, expect, it } from 'vitest';
import { changeOwnPassword, type PasswordChange } from './change-own-password.ts';
import { endOtherSessions, ownSessions } from './own-sessions.ts';
import { AN, BINH } from './testing/members.ts';
import { testIdentity, type TestIdentity } from './testing/test-identity.ts';
import { FREE_TRIES } from './throttle.ts';

const OLD = 'dừa sáp Cầu Kè';
const NEW = 'bưởi năm roi Bình Minh';
const FROM = { address: '203.0.113.7' };

let given: TestIdentity;
beforeEach(async () => {
  given = await testIdentity();
  for (const [member, login] of [
    [AN, 'an.nguyen'],
    [BINH, 'binh.tran']
  ] as const) {
    await given.identity.createAccount(member, { login, name: 'Nguyễn Văn An' }, { password: OLD, again: OLD });
  }
});

const signIn = async (login: string, password: string): Promise<string> => {
  const result = await given.identity.signIn(login, password, FROM);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.token;
};
const change = (input: Partial<PasswordChange> = {}) =>
  changeOwnPassword(given, AN, { current: OLD, password: NEW, again: NEW, ...input }, FROM);
const refusalsOf = async (input: Partial<PasswordChange>) => {
  const result = await change(input);
  return result.ok ? [] : result.refusals.map(({ code, field }) => [code, field]);
};

describe('changing the own password', () => {
  it('takes the new one from then on and ends every other session, of this member only', async () => {
    const [desk, phone, colleague] = [
      await signIn('an.nguyen', OLD),
      await signIn('an.nguyen', OLD),
      await signIn('binh.tran', OLD)
    ];
    const changed = await change();
    if (!changed.ok) throw new Error(JSON.stringify(changed.refusals));
    expect(await given.identity.sessionActor(desk)).toBeUndefined();
    expect(await given.identity.sessionActor(phone)).toBeUndefined();
    expect((await given.identity.sessionActor(changed.value.token))?.member).toBe(AN);
    expect(await given.identity.sessionActor(colleague)).toBeDefined();
    expect((await given.identity.signIn('an.nguyen', OLD, FROM)).ok).toBe(false);
    await signIn('an.nguyen', NEW);
    expect(await given.records.written()).not.toContain(NEW);
  });

  it.each<[string, Partial<PasswordChange>, readonly (readonly string[])[]]>([
    ['a wrong present password', { current: 'dừa sáp Cầu Ké' }, [['password-wrong', 'current']]],
    ['none', { current: '' }, [['required', 'current']]],
    ['a short new one', { password: 'ngắn', again: 'ngắn' }, [['password-too-short', 'password']]],
    ['two that differ', { again: `${NEW}!` }, [['passwords-differ', 'again']]],
    ['the same as before', { password: OLD, again: OLD }, [['password-unchanged', 'password']]],
    [
      'several at once',
      { current: '', password: 'ngắn' },
      [
        ['required', 'current'],
        ['password-too-short', 'password']
      ]
    ]
  ])('names the field: %s', async (_what, input, refusals) => {
    const session = await signIn('an.nguyen', OLD);
    expect(await refusalsOf(input)).toEqual(refusals);
    expect(await given.identity.sessionActor(session)).toBeDefined();
    await signIn('an.nguyen', OLD);
  });

  it('makes who guesses wait, as signing in does', async () => {
    for (let n = 0; n < FREE_TRIES.login; n += 1) await refusalsOf({ current: `guess ${n}` });
    expect(await refusalsOf({})).toEqual([['too-many-tries', undefined]]);
    expect((await given.identity.signIn('an.nguyen', OLD, FROM)).ok).toBe(false);
    given.clock.advance(60_000);
    expect(await refusalsOf({})).toEqual([]);
  });

  it('is refused where there is no account', async () => {
    const nobody = '0193a5a0-0000-7000-8000-00000000000f' as typeof AN;
    const result = await changeOwnPassword(given, nobody, { current: OLD, password: NEW, again: NEW }, {});
    expect(result).toEqual({ ok: false, refusals: [{ code: 'not-found' }] });
  });
});

describe('the own sessions', () => {
  it('are counted while they hold, and the others can be ended', async () => {
    await signIn('an.nguyen', OLD);
    await signIn('binh.tran', OLD);
    given.clock.advance(60 * 60_000);
    const began = given.clock();
    const here = await signIn('an.nguyen', OLD);
    const look = () => ownSessions(given.records, given.clock, AN, here);
    expect(await look()).toEqual({ since: began, others: 1 });
    await endOtherSessions(given.records, AN, here);
    expect(await look()).toEqual({ since: began, others: 0 });
    expect(await given.identity.sessionActor(here)).toBeDefined();
  });

  it('leave out what is over', async () => {
    await signIn('an.nguyen', OLD);
    given.clock.advance(3 * 60 * 60_000);
    const here = await signIn('an.nguyen', OLD);
    expect((await ownSessions(given.records, given.clock, AN, here)).others).toBe(0);
  });

  it('is not held up by strangers who try at the login, in a browser that is known', async () => {
    const signedIn = await given.identity.signIn('an.nguyen', OLD, FROM);
    if (!signedIn.ok) throw new Error('expected a session');
    for (let n = 0; n < 8; n += 1) await given.identity.signIn('an.nguyen', 'sai', { address: '198.51.100.9' });
    const change = { current: OLD, password: NEW, again: NEW };
    expect((await changeOwnPassword(given, AN, change, FROM)).ok).toBe(false);
    expect((await changeOwnPassword(given, AN, change, { ...FROM, device: signedIn.value.device })).ok).toBe(true);
  });
});
