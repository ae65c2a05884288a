import type { Item, ListedName, Reading } from './listed.ts';
import { LISTED } from './listed.ts';

/** A registry of a province holds some ten thousand documents of a kind. */
const ALL = 1_000_000;

/** What the reader may know of in a collection, oldest first; with `states`, only those. */
export async function listItems(
  collection: ListedName,
  states: readonly string[],
  reading: Reading
): Promise<readonly Item[]> {
  const { items } = await reading.services.store.list(collection, { limit: ALL });
  // Each collection's rules are typed for its own documents; which collection it is, is only known here.
  const { mayRead, item } = LISTED[collection] as (typeof LISTED)['products'];
  const found: Item[] = [];
  for (const document of items as readonly Parameters<typeof item>[0][]) {
    if (!(await mayRead(document, reading))) continue;
    const one = await item(document, reading);
    if (states.length === 0 || states.includes(one.state)) found.push(one);
  }
  return found;
}
