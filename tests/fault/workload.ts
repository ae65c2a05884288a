import type { CollectionSpecs, Commit, CommitOutcome, Store, StoredDocument } from '#lib/server/store/port.ts';
import { StoreFault } from '#lib/server/store/port.ts';

/** Transactions over three documents each, made so that what must hold afterwards can be read off the documents. */
export const workloadSpecs: CollectionSpecs = { parts: { schemaVersion: 1 } };

const TIME = '2026-11-01T00:00:00.000Z';

const partId = (writer: number, part: number): string => `w${writer}-${part}`;

/** Filler of a length that varies, so that lines begin and end anywhere in a sector. */
const filler = (value: number): string => 'ă'.repeat((value * 37) % 700);

const part = (writer: number, number: number, value: number): StoredDocument => ({
  id: partId(writer, number),
  revision: value,
  schemaVersion: 1,
  createdAt: TIME,
  createdBy: 'system',
  updatedAt: TIME,
  updatedBy: 'system',
  value,
  filler: filler(value)
});

/** The transaction that brings a writer's three documents from `value - 1` to `value`. */
export const transaction = (writer: number, value: number): Commit => ({
  actor: 'system',
  command: 'advance',
  changes: [0, 1, 2].map((number) => ({ collection: 'parts', document: part(writer, number, value) })),
  expect: [],
  unique: [{ scope: 'value', key: `${writer}/${value}`, id: partId(writer, 0) }],
  outbox: [
    { id: `${writer}/${value}`, kind: 'advanced', to: [], subject: { collection: 'parts', id: partId(writer, 0) } }
  ],
  idempotency: { scope: `writer-${writer}`, key: String(value) },
  result: value
});

/** A writer's state: the value that its three documents have. */
export const valueOf = async (
  store: Store,
  writer: number
): Promise<{ readonly value: number; readonly torn: boolean }> => {
  const parts = await Promise.all([0, 1, 2].map((number) => store.get('parts', partId(writer, number))));
  const values = parts.map((each) => each?.revision ?? 0);
  const [value = 0] = values;
  const whole =
    values.every((each) => each === value) &&
    parts.every((each) => (each?.['filler'] ?? '') === (value === 0 ? '' : filler(value)));
  return { value, torn: !whole };
};

export type Step = { readonly outcome: CommitOutcome } | { readonly fault: StoreFault };

/** One step of a writer from where the store stands. Errors other than the store's own are bugs. */
export const step = async (store: Store, writer: number): Promise<Step & { readonly value: number }> => {
  const value = (await valueOf(store, writer)).value + 1;
  try {
    return { value, outcome: await store.commit(transaction(writer, value)) };
  } catch (error) {
    if (error instanceof StoreFault) return { value, fault: error };
    throw error;
  }
};

/** What must hold of a writer after everything: nothing acknowledged lost, nothing half there, nothing made up. */
export const faultsOf = async (
  store: Store,
  writer: number,
  told: { readonly acknowledged: number; readonly attempted: number }
): Promise<string[]> => {
  const { value, torn } = await valueOf(store, writer);
  const found: string[] = [];
  if (torn) found.push(`writer ${writer}: a transaction is half there`);
  if (value < told.acknowledged)
    found.push(`writer ${writer}: ${told.acknowledged} was acknowledged, ${value} is there`);
  if (value > told.attempted) found.push(`writer ${writer}: ${value} is there, ${told.attempted} was the last attempt`);
  // Reading a long history again after every cut would be most of the work.
  const history = value <= 40 ? await store.history('parts', partId(writer, 1)) : undefined;
  if (history !== undefined && history.length !== value) {
    found.push(`writer ${writer}: ${value} states, ${history.length} in its history`);
  }
  if (value > 0 && (await store.holder('value', `${writer}/${value}`)) !== partId(writer, 0)) {
    found.push(`writer ${writer}: the claim of ${value} is missing`);
  }
  if ((await store.holder('value', `${writer}/${value + 1}`)) !== undefined) {
    found.push(`writer ${writer}: a claim of ${value + 1} is there`);
  }
  return found;
};
