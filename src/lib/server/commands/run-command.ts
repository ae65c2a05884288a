import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { refusalsOfIssues } from '#lib/domain/shared/refusals-of-issues.ts';
import { digestOf } from '../ledger/digest.ts';
import type { Services } from '../services.ts';
import type { Commit, IdempotencyKey } from '../store/port.ts';
import { changeOf } from './change-of.ts';
import type { Case, Command, Decided } from './command.ts';
import { LoadRefused, Reader } from './reader.ts';
import { keepAnswer, keptAnswer } from './kept-answer.ts';
import { refusalsOfFault } from './refusals-of-fault.ts';

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
 * The one way in. Parse, may (roles), load, may (policy), decide, commit with everything that was read as `expect`: also
 * the member who acts, so that a role which was taken away counts no longer. A conflict is decided anew: `decide` is
 * pure, and where a person's own view is at stake the input names the revision that they saw, so that the decision
 * itself refuses.
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
  const inputDigest = idempotency === undefined ? '' : digestOf(parsed.data);
  try {
    // Before anything is decided: what the first try changed would refuse its repeat.
    const earlier = idempotency === undefined ? undefined : await services.store.answered(idempotency);
    if (earlier !== undefined) return repeated(earlier, inputDigest);
    let lastTaken: string | undefined;
    for (let conflicts = 0; ;) {
      const result = await attemptOnce(services, actor, command, parsed.data, idempotency, inputDigest);
      if (!('again' in result)) return result;
      // As long as the next number is free to choose, somebody got one each time: it comes to an end by itself.
      const hopeless = result.taken === undefined ? ++conflicts === TRIES : result.taken === lastTaken;
      if (hopeless) return { ok: false, refusals: [result.again] };
      lastTaken = result.taken;
    }
  } catch (error) {
    const refusals = refusalsOfFault(error);
    if (refusals === undefined) throw error;
    return { ok: false, refusals };
  }
}

async function attemptOnce<I, L, R>(
  services: Services,
  signedIn: Actor,
  command: Command<I, L, R>,
  input: I,
  idempotency: IdempotencyKey | undefined,
  inputDigest: string
): Promise<CommandResult<R> | Again> {
  const read = new Reader(services.store);
  const actor = await actorNow(read, signedIn);
  if (!hasRole(actor, ...command.roles) && actor.kind !== 'system') {
    return { ok: false, refusals: [refuse('forbidden')] };
  }
  let loaded: L;
  try {
    loaded = await command.load(read, input, actor, services);
  } catch (error) {
    if (error instanceof LoadRefused && !(await services.store.stillAt(read.expects))) return { again: error.refusal };
    throw error;
  }
  const given: Case<I, L> = { actor, input, loaded, now: services.clock().toISOString(), newId: services.newId };
  if (command.may !== undefined && !command.may.holds(given)) {
    return { ok: false, refusals: [refuse(command.may.code)] };
  }
  const decision = command.decide(given);
  if (!decision.ok) {
    // What it rests on may be half of what somebody wrote meanwhile; the true reason is found on what is there now.
    const [first] = decision.refusals;
    const stands = first === undefined || (await services.store.stillAt(read.expects));
    return stands ? decision : { again: first };
  }
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
    result: idempotency === undefined ? decision.result : keepAnswer(decision.result, inputDigest)
  };
  const { restsOnDraft } = decision;
  const committed =
    restsOnDraft === undefined
      ? { ok: true as const, value: await services.store.commit(commit) }
      : await services.drafts.whileAt(restsOnDraft.sheet, restsOnDraft.revision, () => services.store.commit(commit));
  if (!committed.ok || !committed.value.ok) await takeBack(services, decision);
  if (!committed.ok) return { again: refuse('conflict') };
  const outcome = committed.value;
  if (outcome.ok) {
    await decision.after?.(services);
    return { ok: true, value: decision.result, position: outcome.position };
  }
  if (outcome.kind === 'repeated') return repeated(outcome, inputDigest);
  // A number or slug that somebody took in the same moment is chosen anew, as is a decision on what has changed.
  return outcome.kind === 'taken'
    ? { again: refuse('taken'), taken: `${outcome.claim.scope} ${outcome.claim.key}` }
    : { again: refuse('conflict') };
}

/** What cannot be taken back now is swept later: the refusal is the answer all the same. */
async function takeBack<R>(services: Services, { unlessCommitted }: Decided<R>): Promise<void> {
  await unlessCommitted?.(services).catch(() => undefined);
}

/** An answer that was given under an idempotency key, or the refusal of another intent under the same key. */
function repeated<R>(
  earlier: { readonly position: number; readonly result: unknown },
  inputDigest: string
): CommandResult<R> {
  const { value, of } = keptAnswer(earlier.result);
  if (of !== undefined && of !== inputDigest) return { ok: false, refusals: [refuse('key-reused')] };
  return { ok: true, value: value as R, position: earlier.position };
}

/** Who acts, with the roles that are theirs now: what the session knew may have been taken away meanwhile. */
async function actorNow(read: Reader, actor: Actor): Promise<Actor> {
  if (actor.kind !== 'member') return actor;
  const member = await read.get('members', actor.id);
  const held = member?.active === true ? member.roles : [];
  return { ...actor, roles: actor.roles.filter((role) => held.includes(role)), unit: member?.unit };
}

async function saveDraft<R>(
  services: Services,
  read: Reader,
  decision: Decided<R>,
  draft: NonNullable<Decided<R>['draft']>
): Promise<CommandResult<R> | Again> {
  const written = await services.drafts.write(
    draft.write as Parameters<Services['drafts']['write']>[0],
    draft.expectRevision,
    // In the turn in which the file takes its name, or within the transaction that writes the row.
    () => services.store.stillAt(read.expects)
  );
  if (!written.ok) return { again: refuse('conflict') };
  return { ok: true, value: decision.result, position: undefined };
}
