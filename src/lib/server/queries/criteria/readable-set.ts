import type { CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { Services } from '../../services.ts';
import { bySlug } from '../by-slug.ts';

/** What is not adopted yet is seen only by people who work here. */
export const mayRead = (actor: Actor | undefined, { state }: Pick<CriteriaSet, 'state'>): boolean =>
  actor !== undefined || (state !== 'draft' && state !== 'consultation');

/** The criteria set at an address, where the actor may read it. */
export async function readableSet(
  services: Services,
  actor: Actor | undefined,
  slug: string
): Promise<CriteriaSet | undefined> {
  const set = await bySlug(services, 'criteria-sets', slug);
  return set !== undefined && mayRead(actor, set) ? set : undefined;
}
