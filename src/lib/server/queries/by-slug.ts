import type { CollectionName, Collections } from '#lib/domain/collections.ts';
import type { Services } from '../services.ts';

/** The document that a readable address names, by its slug or its id. */
export async function bySlug<C extends CollectionName>(
  services: Services,
  collection: C,
  slug: string
): Promise<Collections[C] | undefined> {
  const id = (await services.store.holder(`${collection}.slug`, slug)) ?? slug;
  return services.store.get(collection, id);
}
