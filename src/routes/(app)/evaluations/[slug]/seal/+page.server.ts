import { redirect } from '@sveltejs/kit';
import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { renderMarkdown } from '#lib/documents/html/markdown.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sealEvaluation } from '#lib/server/commands/evaluation/seal-evaluation.ts';
import { sealPreview } from '#lib/server/queries/evaluation/seal-preview.ts';
import { viewEvaluation } from '#lib/server/queries/evaluation/view-evaluation.ts';
import { localText } from '#lib/text/language.ts';
import { back, SEEN } from '../acts.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await ask(event, viewEvaluation, { slug: event.params.slug });
  // Sealed already, or somebody else's to seal: the evaluation's page says which.
  if (!view.may.seal) redirect(303, back(view));
  const purpose = localText(view.purpose, getLocale());
  return {
    view,
    purpose: { html: renderMarkdown(purpose.text), lang: purpose.lang },
    preview: await ask(event, sealPreview, { slug: event.params.slug })
  };
};

export const actions: Actions = {
  default: (event) => act(event, sealEvaluation, { fields: SEEN, then: back })
};
