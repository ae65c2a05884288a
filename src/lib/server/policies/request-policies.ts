import type { Actor } from '#lib/domain/people/actor.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { policy } from './policy.ts';

interface WithRequest {
  readonly actor: Actor;
  readonly loaded: { readonly request: Request };
}

/** Somebody of the unit that asked. */
export const isOwnUnit = policy<WithRequest>(
  'belongs to the asking unit',
  ({ actor, loaded }) => actor.unit !== undefined && actor.unit === loaded.request.unit
);
