import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { REQUEST_FIELDS } from '#lib/app/request-fields.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { changeRequestDraft } from '#lib/server/commands/request/change-draft.ts';
import { resubmitRequest } from '#lib/server/commands/request/resubmit-request.ts';
import { requestConflict, type RequestConflict } from '#lib/server/queries/request/request-conflict.ts';
import { viewRequest } from '#lib/server/queries/request/view-request.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ slug: string }>;

export const load: PageServerLoad = async (event) => {
  const view = await ask(event, viewRequest, { slug: event.params.slug });
  if (!view.may.answerBack) error(403, { message: refusalText({ code: 'forbidden' }, getLocale()) });
  return { view };
};

const FORM = {
  fields: { ...REQUEST_FIELDS, request: 'text', revision: 'integer' },
  then: ({ slug }: { readonly slug: string }): string => href(`/requests/${slug}`)
} as const;

/** Saves with either button; where somebody saved it meanwhile, hands back also what they changed. */
async function save(event: Event, command: typeof resubmitRequest | typeof changeRequestDraft) {
  const outcome =
    command === resubmitRequest ? await act(event, resubmitRequest, FORM) : await act(event, changeRequestDraft, FORM);
  if ('done' in outcome) return outcome;
  const { errors, values } = outcome.data;
  const codes = errors.map(({ code }) => code);
  // What may not be changed any more is not saved by sending it again.
  const stale = codes.includes('conflict') && !codes.includes('wrong-state');
  return fail(outcome.status, {
    ...outcome.data,
    conflict: stale ? await conflictFor(event, Number(values['revision'])) : null
  });
}

async function conflictFor(event: Event, seen: number): Promise<RequestConflict | null> {
  const { services, actor } = event.locals;
  const found = await requestConflict(services, actor, { slug: event.params.slug, seen });
  return found.ok ? found.value : null;
}

export const actions: Actions = {
  file: (event) => save(event, resubmitRequest),
  draft: (event) => save(event, changeRequestDraft)
};
