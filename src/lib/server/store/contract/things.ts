import type { ActorId } from '#lib/domain/shared/meta.ts';
import type { Change, Commit, CollectionSpecs, CommitOutcome, Store, StoredDocument } from '../port.ts';

/** Collections that the contract is run on. */
export const contractSpecs: CollectionSpecs = {
  things: {
    schemaVersion: 1,
    searchable: (thing) => [
      { text: textOf(thing['name']), weight: 4 },
      { text: textOf(thing['summary']), weight: 1 }
    ]
  },
  counters: { schemaVersion: 1 }
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A fresh store for one test, and what takes it away again. */
export interface ContractSubject {
  readonly store: Store;
  /** The same data opened again, as after a restart. */
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
}

export type ContractFactory = (specs: CollectionSpecs) => Promise<ContractSubject>;

const actor: ActorId = 'system';

/** A stable id: `idNumber(7)` ends in 7. Ids grow with the number. */
export const idNumber = (number: number): string => `0190a5f0-0000-7000-8000-${String(number).padStart(12, '0')}`;

const TIME = '2026-11-01T00:00:00.000Z';

export const thing = (number: number, body: Readonly<Record<string, unknown>> = {}, revision = 1): StoredDocument => ({
  id: idNumber(number),
  revision,
  schemaVersion: 1,
  createdAt: TIME,
  createdBy: actor,
  updatedAt: TIME,
  updatedBy: actor,
  ...body
});

export const change = (document: StoredDocument, collection = 'things'): Change => ({ collection, document });

export const commitOf = (changes: readonly Change[], more: Partial<Commit> = {}): Commit => ({
  actor,
  command: 'test',
  changes,
  expect: [],
  unique: [],
  outbox: [],
  ...more
});

/** Commits and insists that it was accepted. */
export const put = async (
  store: Store,
  documents: readonly StoredDocument[],
  more: Partial<Commit> = {}
): Promise<CommitOutcome & { readonly ok: true }> => {
  const outcome = await store.commit(
    commitOf(
      documents.map((document) => change(document)),
      more
    )
  );
  if (!outcome.ok) throw new Error(`The commit was refused: ${JSON.stringify(outcome)}`);
  return outcome;
};
