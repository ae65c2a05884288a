import { ask } from '#lib/app/ask.server.ts';
import { renderMarkdown } from '#lib/documents/html/markdown.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { viewEvaluation } from '#lib/server/queries/evaluation/view-evaluation.ts';
import { setUpChoices } from '#lib/server/queries/evaluation/set-up-choices.ts';
import { localText, type LocalText } from '#lib/text/language.ts';
import { findCandidates, setUp } from './set-up.server.ts';
import { acts } from './acts.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await ask(event, viewEvaluation, { slug: event.params.slug });
  const rendered = (text: LocalText) => {
    const shown = localText(text, getLocale());
    return { html: renderMarkdown(shown.text), lang: shown.lang };
  };
  return {
    view,
    purpose: rendered(view.purpose),
    recommendation: view.conclusion === null ? null : rendered(view.conclusion.recommendation),
    choices: view.may.setUp ? await ask(event, setUpChoices, { slug: event.params.slug }) : null,
    /** The plan has just been saved. */
    saved: view.may.setUp && event.url.searchParams.has('saved'),
    key: crypto.randomUUID()
  };
};

export const actions: Actions = { ...acts, setUp, find: findCandidates };
