import type { Id } from '../shared/ids.ts';
import type { ActorId } from '../shared/meta.ts';
import type { Role } from './roles.ts';

/** Who acts: a member who signed in, the command line's operator, or the clock. */
export interface Actor {
  readonly id: ActorId;
  readonly kind: 'member' | 'operator' | 'system';
  readonly roles: readonly Role[];
  readonly unit?: Id<'unit'> | undefined;
}

/** The command line without `--as`: reads what an auditor reads, imports as a curator, manages people. */
export const OPERATOR: Actor = { id: 'operator', kind: 'operator', roles: ['auditor', 'curator', 'admin'] };

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

/** The actor's id as a member's. Commands that only people with a role may give are never run by anything else. */
export function memberOf(actor: Actor): Id<'member'> {
  if (actor.kind !== 'member') throw new Error(`A member must do this, not the actor “${actor.id}”.`);
  return actor.id as Id<'member'>;
}
