import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { refusalText, type RefusalCode } from '#lib/domain/shared/refusal-texts.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Command } from '#lib/server/commands/command.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { formInput, type FieldKind } from './form-input.ts';
import { readForm } from './read-form.server.ts';

/** What a form gets back when its command was refused: messages in the reader's language, and what was typed. */
export interface FormProblem {
  /** Which action it belongs to, where a page has several. */
  readonly action: string;
  readonly errors: readonly { readonly field: string; readonly code: RefusalCode; readonly message: string }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

const STATUS: Partial<Record<RefusalCode, number>> = {
  'sign-in': 401,
  forbidden: 403,
  'second-person': 403,
  'not-on-panel': 403,
  barred: 403,
  'not-found': 404,
  conflict: 409,
  taken: 409,
  'wrong-state': 409,
  'round-closed': 409,
  'already-submitted': 409,
  'too-many-tries': 429,
  'store-unavailable': 503
};

/** The HTTP status of a refusal: 4xx by what is wrong; 503 only when the store itself cannot write. */
export const statusOf = (refusals: readonly Refusal[]): number => {
  const [first] = refusals;
  if (first === undefined) return 400;
  // A field that points to nothing is a mistake in the form, not a missing page.
  if (first.code === 'not-found' && first.field !== undefined) return 400;
  return STATUS[first.code] ?? 400;
};

/** Refusals as a form shows them. */
export const problemOf = (
  action: string,
  refusals: readonly Refusal[],
  values: FormProblem['values']
): FormProblem => ({
  action,
  errors: refusals.map((refusal) => ({
    field: refusal.field ?? '',
    code: refusal.code,
    message: refusalText(refusal, getLocale())
  })),
  values
});

export interface ActOptions<R> {
  /** Names the form on pages that have several. */
  readonly action?: string;
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** Puts together what the form's fields and the page know. */
  readonly input?: (read: Record<string, unknown>) => unknown;
  /** Where to go when it is done; without it the page shows itself again with the result. */
  readonly then?: (result: R) => string;
}

/**
 * Runs a command from a posted form: reads the fields, runs, and either goes on or hands back the refusals with what
 * was typed. Page and command line share everything behind `runCommand`.
 */
export async function act<I, L, R>(
  event: RequestEvent,
  command: Command<I, L, R>,
  options: ActOptions<R>
): Promise<ActionFailure<FormProblem> | { readonly action: string; readonly done: R }> {
  const action = options.action ?? command.name;
  // Who may do nothing here is told so before a long form is taken apart.
  if (event.locals.actor === undefined) {
    const signIn = [refuse('sign-in')];
    return fail(statusOf(signIn), problemOf(action, signIn, {}));
  }
  const form = await readForm(event.request);
  if (!form.ok) return fail(statusOf(form.refusals), problemOf(action, form.refusals, {}));
  const { input, values, refusals } = formInput(form.value, { ...options.fields, _key: 'optional' });
  const { _key: key, ...rest } = input;
  if (refusals.length > 0) return fail(statusOf(refusals), problemOf(action, refusals, values));
  const result = await runCommand(
    event.locals.services,
    event.locals.actor,
    command,
    options.input === undefined ? rest : options.input(rest),
    typeof key === 'string' ? { idempotencyKey: key.slice(0, 100) } : {}
  );
  if (!result.ok) return fail(statusOf(result.refusals), problemOf(action, result.refusals, values));
  if (options.then !== undefined) redirect(303, options.then(result.value));
  return { action, done: result.value };
}
