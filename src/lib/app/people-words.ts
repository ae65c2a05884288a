import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import type { Unit } from '#lib/domain/people/member.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Standing } from '#lib/server/queries/people/member-row.ts';
import type { UnitChoices } from '#lib/server/queries/people/unit-choices.ts';
import type { Option, OptionGroup } from '#lib/ui/controls/option.ts';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';
import { roleName } from './role-name.ts';
import { say } from './show.ts';

const KINDS: Readonly<Record<Unit['kind'], () => string>> = {
  province: () => m.people_kind_province(),
  department: () => m.people_kind_department(),
  commune: () => m.people_kind_commune(),
  ward: () => m.people_kind_ward(),
  centre: () => m.people_kind_centre(),
  team: () => m.people_kind_team(),
  committee: () => m.people_kind_committee()
};

export const unitKind = (kind: Unit['kind']): string => KINDS[kind]();
export const unitKindOptions = (): readonly Option[] =>
  Object.entries(KINDS).map(([value, label]) => ({ value, label: label() }));

/** Units to choose from, by kind. */
export const unitOptions = ({ kinds }: UnitChoices): readonly OptionGroup[] =>
  kinds.map(({ kind, units }) => ({
    label: unitKind(kind),
    options: units.map(({ id, name }) => ({ value: id, label: say(name) }))
  }));

const ROLE_HINTS: Readonly<Record<Role, () => string>> = {
  lead: () => m.people_hint_lead(),
  evaluator: () => m.people_hint_evaluator(),
  curator: () => m.people_hint_curator(),
  requester: () => m.people_hint_requester(),
  committee: () => m.people_hint_committee(),
  auditor: () => m.people_hint_auditor(),
  admin: () => m.people_hint_admin()
};

/** The roles to choose from, each with what it may do. */
export const roleOptions = (): readonly Option[] =>
  ROLES.map((role) => ({ value: role, label: roleName([role]), hint: ROLE_HINTS[role]() }));

/** A member's standing as a mark. */
export function standingMark(standing: Standing): { readonly tone: StateTone; readonly label: string } {
  switch (standing) {
    case 'active':
      return { tone: 'pass', label: m.people_active() };
    case 'invited':
      return { tone: 'unk', label: m.people_invited() };
    case 'inactive':
      return { tone: 'off', label: m.people_inactive() };
    case 'erased':
      return { tone: 'off', label: m.people_erased() };
  }
}
