import { canonical, NotCanonical } from '#lib/server/ledger/canonical.ts';
import { aggregateName } from '#lib/server/ledger/chain.ts';
import { MAX_DOCUMENT_BYTES, StoreFault } from '../port.ts';
import type { Claim, CollectionSpecs, Commit, Expect, IdempotencyKey, Notice, StoredDocument } from '../port.ts';

/** Largest commit as a whole, in characters of its canonical JSON. */
const MAX_COMMIT_LENGTH = 32 * 1024 * 1024;

interface PreparedChange {
  readonly collection: string;
  readonly id: string;
  readonly revision: number;
  readonly aggregate: string;
  /** The document's canonical JSON. */
  readonly text: string;
}

/** A commit taken over from its caller: checked for form and copied, so that nothing the caller does later matters. */
export interface PreparedCommit {
  readonly actor: Commit['actor'];
  readonly command: string;
  readonly reason: string | undefined;
  readonly changes: readonly PreparedChange[];
  readonly expect: readonly Expect[];
  readonly unique: readonly Claim[];
  readonly outbox: readonly Notice[];
  readonly idempotency: IdempotencyKey | undefined;
  readonly result: unknown;
}

/** @throws {StoreFault} `malformed` or `too-large`; nothing has been written then */
export const prepareCommit = (specs: CollectionSpecs, commit: Commit): PreparedCommit => {
  try {
    return prepare(specs, commit);
  } catch (error) {
    if (error instanceof NotCanonical) throw new StoreFault('malformed', error.message, { cause: error });
    throw error;
  }
};

const prepare = (specs: CollectionSpecs, commit: Commit): PreparedCommit => {
  const changes = commit.changes.map(({ collection, document }) => prepareChange(specs, collection, document));
  if (new Set(changes.map(({ aggregate }) => aggregate)).size < changes.length) {
    throw new StoreFault('malformed', 'A commit changes one document twice.');
  }
  if (changes.reduce((sum, { text }) => sum + text.length, 0) > MAX_COMMIT_LENGTH) {
    throw new StoreFault('too-large', `A commit is larger than ${MAX_COMMIT_LENGTH} characters.`);
  }
  return {
    actor: copy(commit.actor),
    command: copy(commit.command),
    reason: commit.reason === undefined ? undefined : copy(commit.reason),
    changes,
    // A change expects its own previous revision, said or not.
    expect: [
      ...copy(commit.expect),
      ...changes.map(({ collection, id, revision }) => ({ collection, id, revision: revision - 1 }))
    ],
    unique: copy(commit.unique),
    outbox: copy(commit.outbox),
    idempotency: commit.idempotency === undefined ? undefined : copy(commit.idempotency),
    result: commit.result === undefined ? undefined : copy(commit.result)
  };
};

const copy = <T>(value: T): T => JSON.parse(canonical(value)) as T;

const prepareChange = (specs: CollectionSpecs, collection: string, document: StoredDocument): PreparedChange => {
  const { id, revision, schemaVersion } = document;
  const name = aggregateName(collection, id);
  const spec = Object.hasOwn(specs, collection) ? specs[collection] : undefined;
  if (spec === undefined) throw new StoreFault('malformed', `There is no collection "${collection}".`);
  if (typeof id !== 'string' || id === '') throw new StoreFault('malformed', `A document of ${collection} has no id.`);
  if (schemaVersion !== spec.schemaVersion) {
    throw new StoreFault('malformed', `${name} has form ${schemaVersion}, the collection has ${spec.schemaVersion}.`);
  }
  if (!Number.isSafeInteger(revision) || revision < 1) {
    throw new StoreFault('malformed', `${name} has the revision ${revision}.`);
  }
  const text = canonical(document);
  if (Buffer.byteLength(text, 'utf8') > MAX_DOCUMENT_BYTES) {
    throw new StoreFault('too-large', `${name} is larger than ${MAX_DOCUMENT_BYTES} bytes.`);
  }
  return { collection, id, revision, aggregate: name, text };
};
