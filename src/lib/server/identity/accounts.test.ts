import { beforeEach, describe, expect, it } from 'vitest';
import { accountsIn, normaliseLogin, type Accounts } from './accounts.ts';
import { checkPassword } from './password-hash.ts';
import { AN, BINH } from './testing/members.ts';
import { testRecords, type TestRecords } from './testing/test-records.ts';

const PERSON = { login: 'an.nguyen', name: 'Nguyễn Văn An' };

describe('logins', () => {
  it('are lower case and trimmed', () => {
    expect(normaliseLogin(' An.Nguyen ')).toBe('an.nguyen');
  });

  it.each(['', 'a', 'nguyễn', 'an nguyen', '-an', 'x'.repeat(41), '../an'])('"%s" can be none', (text) => {
    expect(normaliseLogin(text)).toBeUndefined();
  });
});

describe('accounts', () => {
  let records: TestRecords;
  let accounts: Accounts;
  beforeEach(async () => {
    records = await testRecords();
    accounts = accountsIn(records);
  });

  it('keep the person under the member and the credential under the login', async () => {
    await accounts.register(AN, { ...PERSON, login: 'An.Nguyen', title: '', email: 'an@example.vn' });
    expect(await records.get('persons', AN)).toEqual({ ...PERSON, email: 'an@example.vn' });
    expect(await records.get('credentials', 'an.nguyen')).toEqual({ member: AN });
  });

  it('name every field that is wrong', async () => {
    const result = await accounts.register(AN, { login: 'Nguyễn An', name: ' ', email: 'an' });
    expect(result.ok ? [] : result.refusals.map(({ code, field }) => `${field}: ${code}`)).toEqual([
      'login: malformed',
      'name: required',
      'email: not-an-email'
    ]);
    expect(await records.list('persons')).toEqual([]);
  });

  it('give a login to one member only, even when two ask at once', async () => {
    const both = await Promise.all([accounts.register(AN, PERSON), accounts.register(BINH, PERSON)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await accounts.register(BINH, PERSON)).toEqual({
      ok: false,
      refusals: [{ code: 'taken', field: 'login' }]
    });
    expect(await records.list('persons')).toHaveLength(1);
  });

  it('may be described again by their own member', async () => {
    await accounts.register(AN, PERSON);
    const again = await accounts.register(AN, { ...PERSON, title: 'Chuyên viên' });
    expect(again).toMatchObject({ ok: true, value: { title: 'Chuyên viên' } });
  });

  it('keep the password when the login changes, and free the old login', async () => {
    await accounts.register(AN, PERSON);
    await accounts.setPassword(AN, PERSON.login, 'dừa sáp Cầu Kè');
    await accounts.register(AN, { ...PERSON, login: 'an.nv' });
    const moved = await accounts.find('an.nv');
    expect((await checkPassword(moved?.hash, 'dừa sáp Cầu Kè')).right).toBe(true);
    expect(await accounts.find(PERSON.login)).toBeUndefined();
    expect((await accounts.register(BINH, PERSON)).ok).toBe(true);
  });

  it("take a password only for the login's own member", async () => {
    await accounts.register(AN, PERSON);
    expect(await accounts.setPassword(BINH, PERSON.login, 'another password')).toBe(false);
    expect(await accounts.setPassword(AN, 'nobody', 'another password')).toBe(false);
    expect(await records.list('credentials')).toEqual([{ id: PERSON.login, value: { member: AN } }]);
  });

  it('do not bring back an old password when it is hashed anew', async () => {
    await accounts.register(AN, PERSON);
    await accounts.setPassword(AN, PERSON.login, 'the first password');
    const outdated = (await accounts.find(PERSON.login))?.hash ?? '';
    await accounts.setPassword(AN, PERSON.login, 'the second password');
    await accounts.refresh(PERSON.login, outdated, 'the first password');
    expect((await checkPassword((await accounts.find(PERSON.login))?.hash, 'the second password')).right).toBe(true);
  });

  it('know when there is none', async () => {
    expect(await accounts.none()).toBe(true);
    await accounts.register(AN, PERSON);
    expect(await accounts.none()).toBe(false);
  });
});
