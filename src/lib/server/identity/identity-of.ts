import { holdsUnopenedSheet } from '../commands/people/holds-unopened-sheet.ts';
import { Reader } from '../commands/reader.ts';
import type { Services } from '../services.ts';
import { createIdentity, type Identity } from './identity.ts';

const made = new WeakMap<Services, Identity>();

/** The accounts of a registry; one set a registry, because it remembers what it is busy with. */
export function identityOf(services: Services): Identity {
  const known = made.get(services);
  if (known !== undefined) return known;
  const identity = createIdentity({
    records: services.records,
    clock: services.clock,
    isActive: async (member) => (await services.store.get('members', member))?.active === true,
    holdsUnopenedSheet: (member) => holdsUnopenedSheet(new Reader(services.store), services.drafts, member)
  });
  made.set(services, identity);
  return identity;
}
