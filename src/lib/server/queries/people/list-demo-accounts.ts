import type { PersonRecord } from '#lib/domain/people/member.ts';
import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Services } from '../../services.ts';

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly Role[];
  readonly unit: LocalText | null;
}

/** Every account of a demonstration, in the order of the roles. Only the demonstration's sign-in page asks for it. */
export async function listDemoAccounts(services: Services): Promise<readonly DemoAccount[]> {
  const members = await services.store.list('members', { where: [{ field: 'active', is: true }], limit: 100 });
  const accounts = await Promise.all(
    members.items.map(async (member): Promise<DemoAccount | undefined> => {
      const person = await services.records.get<PersonRecord>('persons', member.id);
      if (person === undefined) return undefined;
      const unit = member.unit === undefined ? undefined : await services.store.get('units', member.unit);
      return {
        login: person.login,
        name: person.name,
        title: person.title ?? null,
        roles: member.roles,
        unit: unit?.name ?? null
      };
    })
  );
  const first = (account: DemoAccount): number => Math.min(...account.roles.map((role) => ROLES.indexOf(role)));
  return accounts.filter((account) => account !== undefined).sort((a, b) => first(a) - first(b));
}
