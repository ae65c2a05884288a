import { error } from '@sveltejs/kit';
import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { REQUEST_FIELDS } from '#lib/app/request-fields.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { fileRequest } from '#lib/server/commands/request/file-request.ts';
import { saveRequestDraft } from '#lib/server/commands/request/save-draft.ts';
import { startRequest } from '#lib/server/queries/request/start-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = event.url.searchParams;
  const start = await ask(event, startRequest, {
    words: params.get('title') ?? '',
    category: params.get('category') ?? ''
  });
  if (!start.mayFile) error(403, { message: refusalText({ code: 'forbidden' }, getLocale()) });
  return {
    start,
    typed: { title: params.get('title') ?? '', category: params.get('category') ?? '' },
    key: crypto.randomUUID()
  };
};

/** One form with two buttons: what is refused comes back to it, whichever was pressed. */
const FORM = {
  action: 'request.file',
  fields: REQUEST_FIELDS,
  then: ({ slug }: { readonly slug: string }): string => href(`/requests/${slug}`)
} as const;

export const actions: Actions = {
  file: (event) => act(event, fileRequest, FORM),
  draft: (event) => act(event, saveRequestDraft, FORM)
};
