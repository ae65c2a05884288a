import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import { m } from '#lib/paraglide/messages.js';

const NAMES: Readonly<Record<Role, () => string>> = {
  lead: () => m.role_lead(),
  evaluator: () => m.role_evaluator(),
  curator: () => m.role_curator(),
  requester: () => m.role_requester(),
  committee: () => m.role_committee(),
  auditor: () => m.role_auditor(),
  admin: () => m.role_admin()
};

/** A person's roles in the reader's language, in the registry's order. */
export const roleName = (roles: readonly Role[]): string =>
  ROLES.filter((role) => roles.includes(role))
    .map((role) => NAMES[role]())
    .join(', ');
