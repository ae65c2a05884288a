import type { Member, PersonRecord } from '#lib/domain/people/member.ts';
import type { Role } from '#lib/domain/people/roles.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { accountsIn } from '../../identity/accounts.ts';
import type { Services } from '../../services.ts';

/** `invited`: no password has been chosen yet, so nobody can sign in. `erased`: the person's record is gone. */
export type Standing = 'active' | 'invited' | 'inactive' | 'erased';

/** A member as an administrator sees one: the ledger's document and the person's record side by side. */
export interface MemberRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly login: string | null;
  readonly title: string | null;
  readonly roles: readonly Role[];
  readonly unit: { readonly id: string; readonly name: LocalText } | null;
  readonly active: boolean;
  readonly standing: Standing;
}

export async function memberRow(services: Services, member: Member): Promise<MemberRow> {
  const person = await services.records.get<PersonRecord>('persons', member.id);
  const account = person === undefined ? undefined : await accountsIn(services.records).find(person.login);
  const unit = member.unit === undefined ? undefined : await services.store.get('units', member.unit);
  return {
    id: member.id,
    revision: member.revision,
    name: person?.name ?? `#${member.id.slice(-8)}`,
    login: person?.login ?? null,
    title: person?.title ?? null,
    roles: member.roles,
    unit: unit === undefined ? null : { id: unit.id, name: unit.name },
    active: member.active,
    standing: standingOf(member.active, person !== undefined, account?.hash !== undefined)
  };
}

function standingOf(active: boolean, known: boolean, hasPassword: boolean): Standing {
  if (!known) return 'erased';
  if (!active) return 'inactive';
  return hasPassword ? 'active' : 'invited';
}
