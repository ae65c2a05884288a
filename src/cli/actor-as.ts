import { OPERATOR, type Actor } from '#lib/domain/people/actor.ts';
import { accountsIn, normaliseLogin } from '#lib/server/identity/accounts.ts';
import type { Services } from '#lib/server/services.ts';

/**
 * Who the command line acts as: the member with this login, else the operator.
 * @throws Error when no active member has the login
 */
export async function actorAs(services: Services, login: string | undefined): Promise<Actor> {
  if (login === undefined) return OPERATOR;
  const known = normaliseLogin(login);
  const credential = known === undefined ? undefined : await accountsIn(services.records).find(known);
  const member = credential === undefined ? undefined : await services.store.get('members', credential.member);
  if (member?.active !== true) {
    throw new Error(
      `không có tài khoản nào đang hoạt động với tên đăng nhập “${login}”\nthere is no active account with the login “${login}”`
    );
  }
  return { id: member.id, kind: 'member', roles: member.roles, unit: member.unit };
}
