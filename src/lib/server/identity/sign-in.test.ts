import { hash } from '@node-rs/argon2';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Credential } from './accounts.ts';
import { ARGON2ID } from './password-hash.ts';
import { AN } from './testing/members.ts';
import { testIdentity, type TestIdentity } from './testing/test-identity.ts';
import { FREE_TRIES } from './throttle.ts';

const PASSWORD = 'dừa sáp Cầu Kè';
const PERSON = { login: 'an.nguyen', name: 'Nguyễn Văn An' };
const FROM = { address: '203.0.113.7' };

describe('signing in', () => {
  let given: TestIdentity;
  beforeEach(async () => {
    given = await testIdentity();
    const created = await given.identity.createAccount(AN, PERSON, { password: PASSWORD, again: PASSWORD });
    expect(created.ok).toBe(true);
  });

  const signIn = (login: string, password: string, from: { address?: string; previous?: string } = FROM) =>
    given.identity.signIn(login, password, from);
  const codes = async (login: string, password: string) => {
    const result = await signIn(login, password);
    return result.ok ? [] : result.refusals.map(({ code }) => code);
  };
  const token = async () => {
    const result = await signIn(PERSON.login, PASSWORD);
    if (!result.ok) throw new Error('expected a session');
    return result.value.token;
  };

  it('gives a session that knows the member and its end', async () => {
    const session = await given.identity.sessionActor(await token());
    expect(session?.member).toBe(AN);
    expect(session?.expires.getTime()).toBeGreaterThan(given.clock().getTime());
  });

  it('takes the login as people type it', async () => {
    expect(await codes('  An.Nguyen ', PASSWORD)).toEqual([]);
  });

  it('answers a wrong password, an unknown login and nonsense alike', async () => {
    const answers = await Promise.all([
      signIn(PERSON.login, 'dừa sáp Cầu Ké'),
      signIn('khong.co', PASSWORD),
      signIn('<script>', PASSWORD),
      signIn('__proto__', PASSWORD),
      signIn('', '')
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusals: [{ code: 'sign-in-failed' }] });
  });

  it('does the same work for an unknown login as for a known one', async () => {
    // Processor time of this process and not time that passes: what else the machine does is no part of it.
    const work = async (login: string) => {
      const before = process.cpuUsage();
      await given.identity.signIn(login, 'not the password', {});
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await work('warm.up');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < FREE_TRIES.login - 1; n += 1) {
      known.push(await work(PERSON.login));
      unknown.push(await work(`khong.co${n}`));
    }
    // One Argon2id pass costs tens of milliseconds, all else together a few: a factor of three is far from both.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  it('refuses a deactivated member without saying so', async () => {
    given.deactivated.add(AN);
    expect(await codes(PERSON.login, PASSWORD)).toEqual(['sign-in-failed']);
  });

  it('asks to wait after too many failures, even with the right password', async () => {
    for (let n = 0; n < FREE_TRIES.login; n += 1) await codes(PERSON.login, 'wrong');
    expect(await signIn(PERSON.login, PASSWORD)).toEqual({
      ok: false,
      refusals: [{ code: 'too-many-tries', params: { minutes: 1 } }]
    });
    given.clock.advance(60_000);
    expect(await codes(PERSON.login, PASSWORD)).toEqual([]);
  });

  it('asks for an unknown login to wait as it does for a known one', async () => {
    for (let n = 0; n < FREE_TRIES.login; n += 1) await codes('khong.co', 'wrong');
    expect(await codes('khong.co', 'wrong')).toEqual(['too-many-tries']);
  });

  it('never waits for one who types the right password, however often', async () => {
    for (let n = 0; n < FREE_TRIES.login * 2; n += 1) expect(await codes(PERSON.login, PASSWORD)).toEqual([]);
  });

  it('ends the session that the browser brought along', async () => {
    const before = await token();
    const again = await signIn(PERSON.login, PASSWORD, { ...FROM, previous: before });
    expect(again.ok).toBe(true);
    expect(await given.identity.sessionActor(before)).toBeUndefined();
  });

  it('ends with signing out, here or everywhere', async () => {
    const [desk, phone] = [await token(), await token()];
    await given.identity.signOut(desk);
    expect(await given.identity.sessionActor(desk)).toBeUndefined();
    expect(await given.identity.sessionActor(phone)).toBeDefined();
    await given.identity.signOutEverywhere(AN);
    expect(await given.identity.sessionActor(phone)).toBeUndefined();
  });

  it('hashes anew what was hashed with other parameters', async () => {
    const weaker = await hash(PASSWORD, { ...ARGON2ID, memoryCost: 8_192 });
    await given.records.update<Credential>('credentials', PERSON.login, () => ({ member: AN, hash: weaker }));
    expect(await codes(PERSON.login, PASSWORD)).toEqual([]);
    const stored = await given.records.get<Credential>('credentials', PERSON.login);
    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await codes(PERSON.login, PASSWORD)).toEqual([]);
  });

  it('leaves neither password nor token in the records', async () => {
    const session = await token();
    const stored = await given.records.written();
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(session);
    expect(stored).toContain('$argon2id$');
  });

  it('does not make a browser wait that somebody came in from before, whatever strangers type', async () => {
    const first = await given.identity.signIn(PERSON.login, PASSWORD, { address: '203.0.113.1' });
    if (!first.ok) throw new Error('expected a session');
    for (let n = 0; n < 70; n += 1) await given.identity.signIn(PERSON.login, 'sai', { address: '198.51.100.9' });
    const again = (device?: string) =>
      given.identity.signIn(PERSON.login, PASSWORD, { address: '198.51.100.9', device });
    expect((await again()).ok).toBe(false);
    expect((await again(`${first.value.device.slice(0, -1)}x`)).ok).toBe(false);
    expect((await again(first.value.device)).ok).toBe(true);
  });

  it('counts the tries of a known browser as well, and its mark is good for its own login only', async () => {
    const first = await given.identity.signIn(PERSON.login, PASSWORD, {});
    if (!first.ok) throw new Error('expected a session');
    const { device } = first.value;
    const guess = (login: string) => given.identity.signIn(login, 'sai', { device });
    for (let n = 0; n < 5; n += 1) await guess(PERSON.login);
    expect(await guess(PERSON.login)).toMatchObject({ ok: false, refusals: [{ code: 'too-many-tries' }] });
    for (let n = 0; n < 5; n += 1) await guess('khong.co');
    expect(await guess('khong.co')).toMatchObject({ ok: false, refusals: [{ code: 'too-many-tries' }] });
  });
});
