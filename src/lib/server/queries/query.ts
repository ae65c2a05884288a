import type { Actor } from '#lib/domain/people/actor.ts';
import type { Refusal } from '#lib/domain/shared/refusal.ts';
import type { Services } from '../services.ts';

/**
 * A read model: takes who asks and returns only what they may see. What somebody may not know of is `not-found`, what
 * they know of and may not read is `forbidden`.
 */
export type Query<I, O> = (services: Services, actor: Actor | undefined, input: I) => Promise<Answer<O>>;

export type Answer<O> = { readonly ok: true; readonly value: O } | { readonly ok: false; readonly refusal: Refusal };

export const answer = <O>(value: O): Answer<O> => ({ ok: true, value });
export const denied = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });
