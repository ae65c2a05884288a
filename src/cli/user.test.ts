import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identityOf } from '#lib/server/identity/identity-of.ts';
import { openServices, type OpenedServices } from '#lib/server/open-services.ts';
import { tempRegistry, type TempRegistry } from './testing/temp-registry.ts';
import { user } from './user.ts';
import { isWrongUse } from './wrong-use.ts';

const PASSWORD = { password: 'một câu đủ dài để nhớ', again: 'một câu đủ dài để nhớ' };

describe('chon-chuan user', () => {
  let registry: TempRegistry;
  beforeEach(async () => {
    registry = await tempRegistry();
  });
  afterEach(() => registry.remove());
  const run = (...args: string[]) => registry.run(user, ...args);
  const add = (login: string, roles = 'admin') => run('add', login, '--name', 'Nguyễn An', '--roles', roles);
  const open = async <T>(work: (services: OpenedServices) => Promise<T>) => {
    const services = await openServices(registry);
    try {
      return await work(services);
    } finally {
      await services.close();
    }
  };

  it('adds an account whose holder chooses the password by the printed link, once', async () => {
    const { code, out } = await add('an.nguyen', 'admin, lead');
    expect(code).toBe(0);
    const token = /^\/setup\/([\w-]{20,})\n$/.exec(out)?.[1] ?? '';
    await open(async (services) => {
      const identity = identityOf(services);
      expect((await identity.usePasswordLink(token, PASSWORD)).ok).toBe(true);
      expect((await identity.signIn('an.nguyen', PASSWORD.password, {})).ok).toBe(true);
      expect((await identity.usePasswordLink(token, PASSWORD)).ok).toBe(false);
    });
    expect((await run('list')).out).toBe('an.nguyen  active  admin,lead  Nguyễn An\n');
  });

  it('leaves no member behind when the login is taken or a role is unknown', async () => {
    await add('an.nguyen');
    expect(await add('an.nguyen')).toMatchObject({ code: 1, out: '' });
    expect(await add('binh', 'boss')).toMatchObject({ code: 1, out: '' });
    expect(await run('add', 'binh', '--name', 'Bình', '--roles', 'lead', '--unit', 'none')).toMatchObject({ code: 1 });
    expect(await open(async ({ store }) => (await store.list('members')).total)).toBe(1);
  });

  it('makes a new link for a lost password; only an administrator may', async () => {
    await add('an.nguyen', 'lead');
    expect((await run('reset', 'an.nguyen', '--json')).out).toMatch(/"link":"\/setup\//);
    const refused = await run('reset', 'an.nguyen', '--as', 'an.nguyen');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('forbidden');
    expect(await run('reset', 'khong.co')).toMatchObject({ code: 1, out: '' });
  });

  it.each([[[]], [['add']], [['add', 'x']], [['remove', 'x']], [['reset', 'x', 'y']]])(
    'wrong use: %j',
    async (args) => {
      await expect(run(...args)).rejects.toSatisfy(isWrongUse);
    }
  );
});
