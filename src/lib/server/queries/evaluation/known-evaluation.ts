import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { mayKnowOf } from '../../policies/evaluation-reading.ts';
import type { Services } from '../../services.ts';
import { bySlug } from '../by-slug.ts';
import { linkedRequests } from './linked-requests.ts';

type Known =
  | { readonly ok: true; readonly actor: Actor; readonly evaluation: Evaluation }
  | { readonly ok: false; readonly refusal: Refusal };

/** The evaluation that an address names, if the reader may know of it; whoever may not is told that there is none. */
export async function knownEvaluation(services: Services, actor: Actor | undefined, slug: string): Promise<Known> {
  if (actor === undefined) return { ok: false, refusal: refuse('sign-in') };
  const evaluation = await bySlug(services, 'evaluations', slug);
  if (evaluation === undefined || !mayKnowOf(actor, evaluation, await isLinked(services, actor, evaluation))) {
    return { ok: false, refusal: refuse('not-found') };
  }
  return { ok: true, actor, evaluation };
}

async function isLinked(services: Services, actor: Actor, evaluation: Evaluation): Promise<boolean> {
  if (actor.unit === undefined) return false;
  const requests = await linkedRequests(services, evaluation.id);
  return requests.some((request) => request.unit === actor.unit);
}
