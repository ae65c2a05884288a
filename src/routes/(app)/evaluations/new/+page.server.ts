import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { planEvaluation } from '#lib/server/commands/evaluation/plan-evaluation.ts';
import { planChoices } from '#lib/server/queries/evaluation/plan-choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  choices: await ask(event, planChoices, { request: event.url.searchParams.get('request') ?? undefined }),
  demo: event.locals.settings.demo,
  key: crypto.randomUUID()
});

export const actions: Actions = {
  default: (event) =>
    act(event, planEvaluation, {
      fields: {
        'title.vi': 'text',
        'title.en': 'optional',
        'purpose.vi': 'text',
        'purpose.en': 'optional',
        criteriaSet: 'text',
        request: 'optional',
        deadline: 'day',
        illustration: 'flag'
      },
      then: ({ slug }) => href(`/evaluations/${slug}`)
    })
};
