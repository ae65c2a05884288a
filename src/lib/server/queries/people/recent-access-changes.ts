import { hasRole } from '#lib/domain/people/actor.ts';
import type { Role } from '#lib/domain/people/roles.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { answer, denied, type Query } from '../query.ts';
import { nameOf } from './names.ts';

/** Somebody whose roles changed, or who was given a new way in. */
export interface AccessChange {
  readonly member: string;
  readonly name: string;
  readonly what: 'roles' | 'link' | 'erased';
  /** The roles that they hold now. */
  readonly roles: readonly Role[];
  /** UTC, ISO 8601. */
  readonly at: string;
}

const DAYS = 14;

/**
 * Changes of the last two weeks in who may do what, newest first, for those who watch over it: leads, the committee and
 * auditors. Administrators give roles and ways in; others must be able to see that they did.
 */
export const recentAccessChanges: Query<Record<string, never>, readonly AccessChange[]> = async (services, actor) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  if (!hasRole(actor, 'lead', 'committee', 'auditor')) return denied(refuse('forbidden'));
  const since = new Date(services.clock().getTime() - DAYS * 86_400_000).toISOString();
  const changed = async (field: 'rolesChangedAt' | 'accessResetAt' | 'erasedAt', what: AccessChange['what']) => {
    const { items } = await services.store.list('members', {
      where: [{ field, atLeast: since }],
      sort: [{ field, direction: 'desc' }],
      limit: 50
    });
    return Promise.all(
      items.map(async (member) => ({
        member: member.id,
        name: (await nameOf(services, member.id)).name,
        what,
        roles: member.roles,
        at: member[field] ?? since
      }))
    );
  };
  const all = await Promise.all([
    changed('rolesChangedAt', 'roles'),
    changed('accessResetAt', 'link'),
    changed('erasedAt', 'erased')
  ]);
  return answer(all.flat().sort((a, b) => (a.at < b.at ? 1 : -1)));
};
