import { hasRole } from '#lib/domain/people/actor.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { answer, denied, type Query } from '../query.ts';
import { memberRow, type MemberRow } from './member-row.ts';

export interface MemberView extends MemberRow {
  /** The only administrator left: stays one. */
  readonly lastAdmin: boolean;
  readonly self: boolean;
}

/** One member, for an administrator who changes roles, unit or standing. */
export const viewMember: Query<{ readonly id: string }, MemberView> = async (services, actor, { id }) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  if (!hasRole(actor, 'admin')) return denied(refuse('forbidden'));
  const member = await services.store.get('members', id);
  if (member === undefined) return denied(refuse('not-found'));
  const admins = await services.store.list('members', {
    where: [
      { field: 'roles', is: 'admin' },
      { field: 'active', is: true }
    ],
    limit: 2
  });
  return answer({
    ...(await memberRow(services, member)),
    lastAdmin: admins.total === 1 && admins.items[0]?.id === id,
    self: actor.id === id
  });
};
