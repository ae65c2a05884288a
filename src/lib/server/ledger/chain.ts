import type { LedgerEntry } from '../store/port.ts';

/** What a chain runs along: one document, named the same in every store. */
export const aggregateName = (collection: string, id: string): string => `${collection}/${id}`;

/** Where an entry does not follow from the ones before it. */
export interface BrokenLink {
  readonly aggregate: string;
  readonly said: string | null | undefined;
  readonly actual: string | null;
}

/**
 * Checks an entry's `previous` against the last hash of each aggregate that it changes: the same aggregates, in the
 * order of the changes, each with the hash of the entry that last touched it.
 * @param lastHash hash of the entry that last touched an aggregate, undefined when none has
 */
export const findBrokenLink = (
  entry: LedgerEntry,
  lastHash: (aggregate: string) => string | undefined
): BrokenLink | undefined => {
  for (const [index, change] of entry.changes.entries()) {
    const aggregate = aggregateName(change.collection, change.document.id);
    const link = entry.previous[index];
    const actual = lastHash(aggregate) ?? null;
    if (link?.aggregate !== aggregate || link.hash !== actual) return { aggregate, said: link?.hash, actual };
  }
  if (entry.previous.length > entry.changes.length) {
    const extra = entry.previous[entry.changes.length];
    return { aggregate: extra?.aggregate ?? '', said: extra?.hash, actual: null };
  }
  return undefined;
};
