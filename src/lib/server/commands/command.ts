import type { Id, IdKind } from '#lib/domain/shared/ids.ts';
import type { z } from 'zod';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { Role } from '#lib/domain/people/roles.ts';
import type { Refusal } from '#lib/domain/shared/refusal.ts';
import type { DraftWrite } from '../drafts/port.ts';
import type { Policy } from '../policies/policy.ts';
import type { Claim, Notice } from '../store/port.ts';
import type { Services } from '../services.ts';
import type { Reader } from './reader.ts';
import type { Write } from './write.ts';

/** What a policy and a decision are given. */
export interface Case<I, L> {
  readonly actor: Actor;
  readonly input: I;
  readonly loaded: L;
  /** UTC, ISO 8601 with milliseconds; one value for the whole command. */
  readonly now: string;
  readonly newId: <K extends IdKind>() => Id<K>;
}

/** What a pure decision wants done, all or nothing. */
export interface Decided<R> {
  readonly ok: true;
  readonly writes: readonly Write[];
  readonly claims?: readonly Claim[];
  readonly notices?: readonly Omit<Notice, 'id'>[];
  /** Why, in the actor's words; stands in the ledger. */
  readonly reason?: string | undefined;
  /** A sheet in progress: goes to the draft store instead of the ledger. */
  readonly draft?: { readonly write: DraftWrite<unknown>; readonly expectRevision: number };
  /** The draft that the decision rests on: it must still be at this revision, and no save comes before the commit. */
  readonly restsOnDraft?: { readonly sheet: string; readonly revision: number };
  /** Runs after the commit is safe (removing a draft that is now in the ledger); a crash before it is swept later. */
  readonly after?: (services: Services) => Promise<void>;
  /**
   * Runs when the commit was refused: takes back what was prepared for it (a kept key). Not when its outcome is unknown;
   * what stays then is swept later.
   */
  readonly unlessCommitted?: (services: Services) => Promise<void>;
  readonly result: R;
}

export type Decision<R> = Decided<R> | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * One use case: a name, who may at all (roles), a strict input, what is read, who may here (policy), and a pure
 * decision. `runCommand` runs them all: parse, may, load, may here, decide, commit.
 */
export interface Command<I, L, R> {
  /** `aggregate.verb`; stands in the ledger, so it never changes its meaning. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly input: z.ZodType<I>;
  readonly load: (read: Reader, input: I, actor: Actor, services: Services) => Promise<L>;
  readonly may?: Policy<Case<I, L>>;
  readonly decide: (given: Case<I, L>) => Decision<R>;
}

/** Any command, for lists of them. */
export interface AnyCommand {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly input: z.ZodType;
  readonly may?: { readonly name: string };
}

/** Fixes the three types of a command from its parts. */
export const defineCommand = <I, L, R>(command: Command<I, L, R>): Command<I, L, R> => command;

export const decided = <R>(parts: Omit<Decided<R>, 'ok'>): Decided<R> => ({ ok: true, ...parts });
