import { error } from '@sveltejs/kit';
import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { REQUEST_FIELDS } from '#lib/app/request-fields.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { resubmitRequest } from '#lib/server/commands/request/resubmit-request.ts';
import { viewRequest } from '#lib/server/queries/request/view-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await ask(event, viewRequest, { slug: event.params.slug });
  if (!view.may.answerBack) error(403, { message: refusalText({ code: 'forbidden' }, getLocale()) });
  return { view };
};

export const actions: Actions = {
  default: (event) =>
    act(event, resubmitRequest, {
      fields: { ...REQUEST_FIELDS, request: 'text', revision: 'integer' },
      then: ({ slug }) => href(`/requests/${slug}`)
    })
};
