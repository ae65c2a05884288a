import { beforeEach, describe, expect, it } from 'vitest';
import { done, refuse, refused } from '#lib/domain/shared/refusal.ts';
import { AN, BINH } from './testing/members.ts';
import { testIdentity, type TestIdentity } from './testing/test-identity.ts';

const PASSWORD = { password: 'dừa sáp Cầu Kè', again: 'dừa sáp Cầu Kè' };
const OTHER = { password: 'kẹo dừa Bến Tre', again: 'kẹo dừa Bến Tre' };
const PERSON = { login: 'an.nguyen', name: 'Nguyễn Văn An' };

describe('setting up an empty registry', () => {
  let given: TestIdentity;
  beforeEach(async () => {
    given = await testIdentity();
  });
  const link = async () => (await given.identity.issueSetUp())?.token ?? '';
  const makeAn = async () => done(AN);

  it('makes the first account, which can sign in', async () => {
    const made = await given.identity.useSetUpLink(await link(), PERSON, PASSWORD, makeAn);
    expect(made).toEqual({ ok: true, value: AN });
    expect((await given.identity.signIn(PERSON.login, PASSWORD.password, {})).ok).toBe(true);
  });

  it('works once', async () => {
    const token = await link();
    const both = await Promise.all([
      given.identity.useSetUpLink(token, PERSON, PASSWORD, makeAn),
      given.identity.useSetUpLink(token, { ...PERSON, login: 'other' }, PASSWORD, async () => done(BINH))
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusals: [{ code: 'link-used' }] });
  });

  it('does not use the link up on a typing error, and says all that is wrong', async () => {
    const token = await link();
    const wrong = await given.identity.useSetUpLink(
      token,
      { login: 'Á', name: '' },
      { ...PASSWORD, again: '' },
      makeAn
    );
    expect(wrong.ok ? [] : wrong.refusals.map(({ code, field }) => `${field}: ${code}`)).toEqual([
      'login: malformed',
      'name: required',
      'again: passwords-differ'
    ]);
    expect(await given.identity.lookAtLink(token)).toEqual({ kind: 'set-up' });
    expect((await given.identity.useSetUpLink(token, PERSON, PASSWORD, makeAn)).ok).toBe(true);
  });

  it('is over once an account exists', async () => {
    const token = await link();
    await given.identity.createAccount(BINH, { login: 'binh', name: 'Bình' }, PASSWORD);
    expect(await given.identity.issueSetUp()).toBeUndefined();
    expect(await given.identity.useSetUpLink(token, PERSON, PASSWORD, makeAn)).toEqual({
      ok: false,
      refusals: [{ code: 'link-used' }]
    });
  });

  it('hands on why the member could not be made, and may be tried again', async () => {
    const token = await link();
    const refusal = refuse('store-unavailable');
    const failed = await given.identity.useSetUpLink(token, PERSON, PASSWORD, async () => refused(refusal));
    expect(failed).toEqual({ ok: false, refusals: [refusal] });
    expect((await given.identity.useSetUpLink(token, PERSON, PASSWORD, makeAn)).ok).toBe(true);
  });

  it('takes no link of another kind', async () => {
    const reset = await given.identity.invite(AN, PERSON);
    if (!reset.ok) throw new Error('expected a link');
    const made = await given.identity.useSetUpLink(reset.value.token, PERSON, PASSWORD, makeAn);
    expect(made.ok).toBe(false);
    expect(await given.identity.usePasswordLink(reset.value.token, PASSWORD)).toEqual({ ok: true, value: AN });
  });
});

describe('choosing a password by a link', () => {
  let given: TestIdentity;
  beforeEach(async () => {
    given = await testIdentity();
  });
  const invite = async () => {
    const invited = await given.identity.invite(AN, PERSON);
    if (!invited.ok) throw new Error('expected a link');
    return invited.value.token;
  };
  const canSignIn = async (password: string) => (await given.identity.signIn(PERSON.login, password, {})).ok;

  it('opens an invited account, which had no password before', async () => {
    const token = await invite();
    expect(await canSignIn('')).toBe(false);
    expect(await given.identity.usePasswordLink(token, PASSWORD)).toEqual({ ok: true, value: AN });
    expect(await canSignIn(PASSWORD.password)).toBe(true);
    expect(await given.identity.usePasswordLink(token, OTHER)).toEqual({
      ok: false,
      refusals: [{ code: 'link-used' }]
    });
  });

  it('keeps the link while the two passwords differ or are short', async () => {
    const token = await invite();
    const differ = await given.identity.usePasswordLink(token, { ...PASSWORD, again: 'x' });
    expect(differ).toMatchObject({ ok: false, refusals: [{ code: 'passwords-differ', field: 'again' }] });
    const short = await given.identity.usePasswordLink(token, { password: 'dừa', again: 'dừa' });
    expect(short).toMatchObject({ ok: false, refusals: [{ code: 'password-too-short', params: { min: 12 } }] });
    expect((await given.identity.usePasswordLink(token, PASSWORD)).ok).toBe(true);
  });

  it('resets a forgotten one: the old stays until the link is used, then every session ends', async () => {
    await given.identity.usePasswordLink(await invite(), PASSWORD);
    const session = await given.identity.signIn(PERSON.login, PASSWORD.password, {});
    if (!session.ok) throw new Error('expected a session');
    const reset = await given.identity.issueReset(' AN.nguyen');
    if (!reset.ok) throw new Error('expected a link');
    expect(await canSignIn(PASSWORD.password)).toBe(true);

    await given.identity.usePasswordLink(reset.value.token, OTHER);
    expect(await canSignIn(PASSWORD.password)).toBe(false);
    expect(await canSignIn(OTHER.password)).toBe(true);
    expect(await given.identity.sessionActor(session.value.token)).toBeUndefined();
  });

  it('lets nobody in while its member holds an unopened sheet, and may be tried again afterwards', async () => {
    const token = await invite();
    given.holding.add(AN);
    expect(await given.identity.usePasswordLink(token, PASSWORD)).toEqual({
      ok: false,
      refusals: [{ code: 'account-holds-unopened-sheet' }]
    });
    expect(await canSignIn(PASSWORD.password)).toBe(false);
    given.holding.delete(AN);
    expect((await given.identity.usePasswordLink(token, PASSWORD)).ok).toBe(true);
  });

  it('is not given for a login that does not exist', async () => {
    expect(await given.identity.issueReset('khong.co')).toEqual({
      ok: false,
      refusals: [{ code: 'not-found', field: 'login' }]
    });
  });

  it('is swept away with all else that is over', async () => {
    await invite();
    await given.identity.signIn('khong.co', 'wrong', { address: '203.0.113.7' });
    given.clock.advance(100 * 3_600_000);
    await given.identity.sweep();
    expect(await given.records.list('invitations')).toEqual([]);
    expect(await given.records.list('throttle')).toEqual([]);
  });
});
