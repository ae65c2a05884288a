import { aggregateName } from '../chain.ts';
import type { ProvenEntry } from '../evidence.ts';
import type { StoredDocument } from '../../store/port.ts';

type Placed = Pick<ProvenEntry, 'position' | 'entry'>;

/** One state of a document and the entry that wrote it. */
export interface PlacedState {
  readonly position: number;
  readonly document: StoredDocument;
  /** Hash that the entry names as the one before in this document's chain; null for its first. */
  readonly previous: string | null | undefined;
}

/** All states of all documents in some entries, by aggregate, in the order of the ledger. */
export const statesIn = (entries: readonly Placed[]): ReadonlyMap<string, readonly PlacedState[]> => {
  const states = new Map<string, PlacedState[]>();
  for (const { position, entry } of [...entries].sort((a, b) => a.position - b.position)) {
    for (const [index, { collection, document }] of entry.changes.entries()) {
      const name = aggregateName(collection, document.id);
      const state = { position, document, previous: entry.previous[index]?.hash };
      const known = states.get(name);
      if (known === undefined) states.set(name, [state]);
      else known.push(state);
    }
  }
  return states;
};
