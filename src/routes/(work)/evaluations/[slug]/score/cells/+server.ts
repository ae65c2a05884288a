import { json, type RequestEvent } from '@sveltejs/kit';
import { statusOf } from '#lib/app/act.server.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import type { RequestHandler } from './$types';

/**
 * Saves cells as they are typed: the same command as the form without scripts. The framework checks the origin of forms
 * only, so this compares it itself.
 */
export const POST: RequestHandler = async (event) => {
  if (event.request.headers.get('origin') !== event.url.origin) return refusedWith(refuse('forbidden'));
  const input = await bodyOf(event);
  if (input === undefined) return refusedWith(refuse('malformed'));
  const result = await runCommand(event.locals.services, event.locals.actor, scoreCells, input);
  return result.ok ? json(result.value) : refusedWith(...result.refusals);
};

/** The posted JSON; what cannot be read is not quoted anywhere, for it may hold a reason. */
async function bodyOf(event: RequestEvent): Promise<unknown> {
  if (!(event.request.headers.get('content-type') ?? '').startsWith('application/json')) return undefined;
  try {
    return (await event.request.json()) as unknown;
  } catch {
    return undefined;
  }
}

const refusedWith = (...refusals: readonly Refusal[]): Response =>
  json(
    {
      errors: refusals.map((refusal) => ({
        field: refusal.field ?? '',
        code: refusal.code,
        message: refusalText(refusal, getLocale()),
        // In a conflict: what the same author's other window saved.
        ...(refusal.actual === undefined ? {} : { actual: refusal.actual })
      }))
    },
    { status: statusOf(refusals) }
  );
