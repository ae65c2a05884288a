import { hasRole } from '#lib/domain/people/actor.ts';
import type { Unit } from '#lib/domain/people/member.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { comparePeople } from '#lib/text/sort.ts';
import { answer, denied, type Query } from '../query.ts';
import { memberRow, type MemberRow } from './member-row.ts';

export interface UnitRow {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: Unit['kind'];
  readonly parent: LocalText | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Active members of the unit itself. */
  readonly members: number;
}

export interface PeopleView {
  readonly members: readonly MemberRow[];
  readonly units: readonly UnitRow[];
}

/** Everybody with an account, by given name, and every unit. For administrators only. */
export const viewPeople: Query<Record<string, never>, PeopleView> = async (services, actor) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  if (!hasRole(actor, 'admin')) return denied(refuse('forbidden'));
  const [members, units] = await Promise.all([
    services.store.list('members', { limit: 100_000 }),
    services.store.list('units', { limit: 100_000 })
  ]);
  const rows = await Promise.all(members.items.map((member) => memberRow(services, member)));
  const nameOf = new Map<string, LocalText>(units.items.map(({ id, name }) => [id, name]));
  return answer({
    members: rows.sort((a, b) => Number(b.active) - Number(a.active) || comparePeople(a.name, b.name)),
    units: units.items.map(({ id, name, kind, parent, from, to }) => ({
      id,
      name,
      kind,
      parent: (parent === undefined ? undefined : nameOf.get(parent)) ?? null,
      from: from ?? null,
      to: to ?? null,
      members: rows.filter((row) => row.active && row.unit?.id === id).length
    }))
  });
};
