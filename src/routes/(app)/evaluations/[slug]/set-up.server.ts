import { readForm } from '#lib/app/read-form.server.ts';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { formInput, type FieldKind } from '#lib/app/form-input.ts';
import { setUpEvaluation } from '#lib/server/commands/evaluation/set-up-evaluation.ts';
import { setUpChoices, type SetUpChoices } from '#lib/server/queries/evaluation/set-up-choices.ts';
import { back, SEEN } from './acts.server.ts';

type Event = RequestEvent<{ slug: string }>;

/** Beside the command's own fields: what is looked for in the catalogue. */
const SEARCH = 'find';

const FIELDS = {
  ...SEEN,
  'title.vi': 'text',
  'title.en': 'optional',
  'purpose.vi': 'text',
  'purpose.en': 'optional',
  candidates: 'list',
  evaluators: 'list',
  deadline: 'day',
  'panelRules.aggregate': 'text',
  'panelRules.gapInLevels': 'integer',
  'panelRules.minEvaluators': 'integer',
  'panelRules.gateRule': 'text',
  'panelRules.unknownPolicy': 'text',
  'panelRules.decimals': 'integer',
  'panelRules.tieBreaks': 'lines',
  [SEARCH]: 'optional'
} as const satisfies Readonly<Record<string, FieldKind>>;

type Values = Readonly<Record<string, string | readonly string[]>>;

/** Saves the plan. Refused, it hands back the choices of what was ticked, which is not what is stored. */
export async function setUp(event: Event) {
  const outcome = await act(event, setUpEvaluation, {
    fields: FIELDS,
    input: ({ [SEARCH]: _search, ...rest }) => rest,
    then: back
  });
  if ('done' in outcome) return outcome;
  return fail(outcome.status, { ...outcome.data, choices: await choicesFor(event, outcome.data.values) });
}

/** Looks in the catalogue without saving: the page comes back with what was typed, and with what was found. */
export async function findCandidates(event: Event) {
  const form = await readForm(event.request);
  const { values } = formInput(form.ok ? form.value : new FormData(), { ...FIELDS, _key: 'optional' });
  return { action: setUpEvaluation.name, errors: [], values, choices: await choicesFor(event, values) };
}

const choicesFor = async (event: Event, values: Values): Promise<SetUpChoices> => {
  const text = values[SEARCH];
  const chosen = values['candidates'];
  return ask(event, setUpChoices, {
    slug: event.params.slug,
    text: typeof text === 'string' ? text : '',
    chosen: typeof chosen === 'string' ? [chosen] : (chosen ?? [])
  });
};
