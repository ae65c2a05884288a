import { COLLECTIONS } from '#lib/domain/collections.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { refusalsOfIssues } from '#lib/domain/shared/refusals-of-issues.ts';
import type { Services } from '../services.ts';
import { StoreFault, type Change, type Commit, type IdempotencyKey, type StoredDocument } from '../store/port.ts';
import type { Case, Command, Decided } from './command.ts';
import { LoadRefused, Reader } from './reader.ts';
import type { Write } from './write.ts';

export type CommandResult<R> =
  | { readonly ok: true; readonly value: R; readonly position: number | undefined }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export interface RunOptions {
  /** The caller's key for this one intended change; a repeat answers with the first result. */
  readonly idempotencyKey?: string;
}

/** A decision that met a newer state is made again on what is there now, this often, before anybody is told. */
const TRIES = 8;

/** Decide once more on what is there now; the refusal is given when that was tried often enough. */
interface Again {
  readonly again: Refusal;
  /** The key that another document holds. */
  readonly taken?: string;
}

/**
 * The one way in. Parse, may (roles), load, may (policy), decide, commit with everything that was read as `expect`.
 * A conflict is decided anew: `decide` is pure, and where a person's own view is at stake the input names the revision
 * that they saw, so that the decision itself refuses.
 */
export async function runCommand<I, L, R>(
  services: Services,
  actor: Actor | undefined,
  command: Command<I, L, R>,
  rawInput: unknown,
  options: RunOptions = {}
): Promise<CommandResult<R>> {
  if (actor === undefined) return { ok: false, refusals: [refuse('sign-in')] };
  if (!hasRole(actor, ...command.roles) && actor.kind !== 'system')
    return { ok: false, refusals: [refuse('forbidden')] };
  // The input comes along in the issues, so that what is missing can be told from what is of the wrong type.
  const parsed = command.input.safeParse(rawInput, { reportInput: true });
  if (!parsed.success) return { ok: false, refusals: refusalsOfIssues(parsed.error) };
  const idempotency =
    options.idempotencyKey === undefined
      ? undefined
      : { scope: `${actor.id} ${command.name}`, key: options.idempotencyKey };
  try {
    // Before anything is decided: what the first try changed would refuse its repeat.
    const earlier = idempotency === undefined ? undefined : await services.store.answered(idempotency);
    if (earlier !== undefined) return { ok: true, value: earlier.result as R, position: earlier.position };
    let lastTaken: string | undefined;
    for (let conflicts = 0; ;) {
      const result = await attemptOnce(services, actor, command, parsed.data, idempotency);
      if (!('again' in result)) return result;
      // As long as the next number is free to choose, somebody got one each time: it comes to an end by itself.
      const hopeless = result.taken === undefined ? ++conflicts === TRIES : result.taken === lastTaken;
      if (hopeless) return { ok: false, refusals: [result.again] };
      lastTaken = result.taken;
    }
  } catch (error) {
    if (error instanceof LoadRefused) return { ok: false, refusals: [error.refusal] };
    if (error instanceof StoreFault && (error.code === 'read-only' || error.code === 'full')) {
      return { ok: false, refusals: [refuse('store-unavailable')] };
    }
    throw error;
  }
}

async function attemptOnce<I, L, R>(
  services: Services,
  actor: Actor,
  command: Command<I, L, R>,
  input: I,
  idempotency: IdempotencyKey | undefined
): Promise<CommandResult<R> | Again> {
  const read = new Reader(services.store);
  const loaded = await command.load(read, input, actor, services);
  const given: Case<I, L> = { actor, input, loaded, now: services.clock().toISOString(), newId: services.newId };
  if (command.may !== undefined && !command.may.holds(given)) {
    return { ok: false, refusals: [refuse(command.may.code)] };
  }
  const decision = command.decide(given);
  if (!decision.ok) return decision;
  if (decision.draft !== undefined) return saveDraft(services, read, decision, decision.draft);
  if (decision.writes.length === 0) return { ok: true, value: decision.result, position: undefined };

  const commit: Commit = {
    actor: actor.id,
    command: command.name,
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    changes: decision.writes.map((write) => changeOf(write, given)),
    expect: read.expects,
    unique: decision.claims ?? [],
    outbox: (decision.notices ?? []).map((notice) => ({ id: services.newId(), ...notice })),
    ...(idempotency === undefined ? {} : { idempotency }),
    result: decision.result
  };
  const { restsOnDraft } = decision;
  const committed =
    restsOnDraft === undefined
      ? { ok: true as const, value: await services.store.commit(commit) }
      : await services.drafts.whileAt(restsOnDraft.sheet, restsOnDraft.revision, () => services.store.commit(commit));
  if (!committed.ok) return { again: refuse('conflict') };
  const outcome = committed.value;
  if (outcome.ok) {
    await decision.after?.(services);
    return { ok: true, value: decision.result, position: outcome.position };
  }
  if (outcome.kind === 'repeated') return { ok: true, value: outcome.result as R, position: outcome.position };
  // A number or slug that somebody took in the same moment is chosen anew, as is a decision on what has changed.
  return outcome.kind === 'taken'
    ? { again: refuse('taken'), taken: `${outcome.claim.scope} ${outcome.claim.key}` }
    : { again: refuse('conflict') };
}

async function saveDraft<R>(
  services: Services,
  read: Reader,
  decision: Decided<R>,
  draft: NonNullable<Decided<R>['draft']>
): Promise<CommandResult<R> | Again> {
  const stillSo = async (): Promise<boolean> => {
    for (const expected of read.expects) {
      const document = await services.store.get(expected.collection as 'rounds', expected.id);
      if ((document?.revision ?? 0) !== expected.revision) return false;
    }
    return true;
  };
  const written = await services.drafts.write(
    draft.write as Parameters<Services['drafts']['write']>[0],
    draft.expectRevision,
    stillSo
  );
  if (!written.ok) return { again: refuse('conflict') };
  return { ok: true, value: decision.result, position: undefined };
}

function changeOf<I, L>(write: Write, given: Case<I, L>): Change {
  const spec = COLLECTIONS[write.collection];
  const before = write.kind === 'update' ? write.before : undefined;
  // A body that does not fit its own schema is a bug in a decision: it must never reach the ledger.
  const body = withoutUndefined(spec.body.parse(withoutUndefined(write.body)) as Record<string, unknown>);
  const document: StoredDocument = {
    ...body,
    id: before === undefined && write.kind === 'create' ? write.id : (before?.id ?? ''),
    revision: (before?.revision ?? 0) + 1,
    schemaVersion: spec.schemaVersion,
    createdAt: before?.createdAt ?? given.now,
    createdBy: before?.createdBy ?? given.actor.id,
    updatedAt: given.now,
    updatedBy: given.actor.id
  };
  return { collection: write.collection, document };
}

/** JSON has no `undefined`: a key that is set to it is left out, at every depth. */
function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => [key, withoutUndefined(entry as unknown)])
  ) as T;
}
