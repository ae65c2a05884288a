import { error, fail } from '@sveltejs/kit';
import { act, problemOf, signedOut } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { formInput } from '#lib/app/form-input.ts';
import { href } from '#lib/app/href.ts';
import { readForm } from '#lib/app/read-form.server.ts';
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
    words: params.get('q') ?? '',
    category: params.get('category') ?? ''
  });
  if (!start.mayFile) error(403, { message: refusalText({ code: 'forbidden' }, getLocale()) });
  return {
    start,
    typed: { words: params.get('q') ?? '', category: params.get('category') ?? '' },
    key: crypto.randomUUID()
  };
};

/** The search of the side part is posted along with the form and is none of its business. */
const FIELDS = { ...REQUEST_FIELDS, q: 'optional' } as const;

/** One form with two buttons. */
const FORM = {
  fields: FIELDS,
  input: ({ q: _q, ...need }: Record<string, unknown>): unknown => need,
  then: ({ slug }: { readonly slug: string }): string => href(`/requests/${slug}`)
} as const;

export const actions: Actions = {
  look: async (event) => {
    const form = await readForm(event.request);
    if (!form.ok) return fail(400, problemOf(fileRequest.name, form.refusals, {}));
    const { values } = formInput(form.value, { ...FIELDS, _key: 'optional' });
    const typed = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
    if (event.locals.actor === undefined) return signedOut(event, fileRequest.name, values);
    const { suggestions } = await ask(event, startRequest, { words: typed('q'), category: typed('category') });
    return { action: fileRequest.name, errors: [], values, looked: { words: typed('q'), suggestions } };
  },
  file: (event) => act(event, fileRequest, FORM),
  draft: (event) => act(event, saveRequestDraft, FORM)
};
