import { hash } from '@node-rs/argon2';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARGON2ID, checkPassword, hashPassword, prepareNobody } from './password-hash.ts';

const PASSWORD = 'Dừa sáp Cầu Kè 2026';

describe('password hashes', () => {
  let stored: string;
  beforeAll(async () => {
    stored = await hashPassword(PASSWORD);
  });

  it('are argon2id with the stated parameters', () => {
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('are salted', async () => {
    expect(await hashPassword(PASSWORD)).not.toBe(stored);
  });

  it('answer only to the password', async () => {
    expect(await checkPassword(stored, PASSWORD)).toEqual({ right: true, outdated: false });
    expect(await checkPassword(stored, PASSWORD.normalize('NFD'))).toEqual({ right: true, outdated: false });
    expect(await checkPassword(stored, PASSWORD.toLowerCase())).toEqual({ right: false, outdated: false });
    expect(await checkPassword(stored, '')).toEqual({ right: false, outdated: false });
    expect(await checkPassword(stored, 'x'.repeat(10_000))).toEqual({ right: false, outdated: false });
  });

  it('made with other parameters are known as outdated, once the password is right', async () => {
    const weaker = await hash(PASSWORD, { ...ARGON2ID, memoryCost: 8_192 });
    expect(await checkPassword(weaker, PASSWORD)).toEqual({ right: true, outdated: true });
    expect(await checkPassword(weaker, 'another password')).toEqual({ right: false, outdated: false });
  });

  it('of nobody are answered by no password and cost the same parameters', async () => {
    expect(await checkPassword(undefined, PASSWORD)).toEqual({ right: false, outdated: false });
    const parameters = (encoded: string) => encoded.split('$').slice(1, 4);
    expect(parameters(await prepareNobody())).toEqual(parameters(stored));
  });
});
