import { ask } from '#lib/app/ask.server.ts';
import { viewEvaluation } from '#lib/server/queries/evaluation/view-evaluation.ts';
import { setUpChoices } from '#lib/server/queries/evaluation/set-up-choices.ts';
import { findCandidates, setUp } from './set-up.server.ts';
import { acts } from './acts.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await ask(event, viewEvaluation, { slug: event.params.slug });
  return {
    view,
    choices: view.may.setUp ? await ask(event, setUpChoices, { slug: event.params.slug }) : null,
    key: crypto.randomUUID()
  };
};

export const actions: Actions = { ...acts, setUp, find: findCandidates };
