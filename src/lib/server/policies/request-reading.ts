import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { Request } from '#lib/domain/request/request.ts';

/** Who may read a request: the unit that asked, and, once it is handed in, the advisory team, the committee, the auditor. */
export const mayReadRequest = (actor: Actor, request: Pick<Request, 'unit' | 'state'>): boolean =>
  (readsAllRequests(actor) && request.state !== 'draft') ||
  (actor.unit !== undefined && actor.unit === request.unit && hasRole(actor, 'requester'));

/** Who reads the requests of every unit. */
export const readsAllRequests = (actor: Actor): boolean => hasRole(actor, 'lead', 'curator', 'committee', 'auditor');

/** Notes that stay inside the advisory team. */
export const readsInternalNotes = (actor: Actor): boolean => hasRole(actor, 'lead', 'curator', 'auditor');
