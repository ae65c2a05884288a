import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { refusalText, type RefusalCode } from '#lib/domain/shared/refusal-texts.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { refusalsOfIssues } from '#lib/domain/shared/refusals-of-issues.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Command } from '#lib/server/commands/command.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { dayAt } from '#lib/text/instants.ts';
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
  'key-reused': 409,
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
  const form = await readForm(event.request);
  if (!form.ok) return fail(statusOf(form.refusals), problemOf(action, form.refusals, {}));
  const { input, values, refusals } = formInput(
    form.value,
    { ...options.fields, _key: 'optional' },
    { language: getLocale(), today: dayAt(event.locals.services.clock().toISOString()) }
  );
  if (event.locals.actor === undefined) return signedOut(event, action, values);
  const { _key: key, ...rest } = input;
  const given = options.input === undefined ? rest : options.input(rest);
  if (refusals.length > 0) {
    const all = [...refusals, ...furtherRefusals(command, given, refusals)];
    return fail(statusOf(all), problemOf(action, all, values));
  }
  const result = await runCommand(
    event.locals.services,
    event.locals.actor,
    command,
    given,
    typeof key === 'string' ? { idempotencyKey: key.slice(0, 100) } : {}
  );
  if (!result.ok) {
    // The old key stands for what was sent first; sending once more is meant as something new.
    const reused = result.refusals.some(({ code }) => code === 'key-reused');
    const kept = reused ? { ...values, _key: crypto.randomUUID() } : values;
    return fail(statusOf(result.refusals), problemOf(action, result.refusals, kept));
  }
  if (options.then !== undefined) redirect(303, options.then(result.value));
  return { action, done: result.value };
}

/** Whose session is over gets the form back as it was typed: a page that cannot show it hands it on (see `ask`). */
export function signedOut(
  event: Pick<RequestEvent, 'locals'>,
  action: string,
  values: FormProblem['values']
): ActionFailure<FormProblem> {
  event.locals.typed = values;
  const refusals = [refuse('sign-in')];
  return fail(statusOf(refusals), problemOf(action, refusals, values));
}

/** What else is wrong, so that a form shows all at once; fields that could not be read have had their word. */
function furtherRefusals(
  command: { readonly input: Command<unknown, unknown, unknown>['input'] },
  given: unknown,
  told: readonly Refusal[]
): readonly Refusal[] {
  if (told.some(({ code }) => code === 'too-many-fields')) return [];
  const parsed = command.input.safeParse(given, { reportInput: true });
  if (parsed.success) return [];
  const known = new Set(told.map(({ field }) => field));
  return refusalsOfIssues(parsed.error).filter(({ field }) => !known.has(field));
}
