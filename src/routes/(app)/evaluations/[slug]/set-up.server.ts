import { readForm } from '#lib/app/read-form.server.ts';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { act, problemOf, statusOf } from '#lib/app/act.server.ts';
import { formInput, type FieldKind } from '#lib/app/form-input.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { setUpEvaluation } from '#lib/server/commands/evaluation/set-up-evaluation.ts';
import { planConflict, type PlanConflict } from '#lib/server/queries/evaluation/plan-conflict.ts';
import { bySlug } from '#lib/server/queries/by-slug.ts';
import { setUpChoices, type SetUpChoices } from '#lib/server/queries/evaluation/set-up-choices.ts';
import { back, SEEN } from './acts.server.ts';
import { takeOver } from './take-over.ts';

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

/**
 * Saves the plan. Refused, it hands back the choices of what was ticked, which is not what is stored; where somebody
 * saved it meanwhile, also what they changed.
 */
export async function setUp(event: Event) {
  const outcome = await act(event, setUpEvaluation, {
    fields: FIELDS,
    input: ({ [SEARCH]: _search, ...rest }) => rest,
    then: (saved) => `${back(saved)}?saved=1`
  });
  if ('done' in outcome) return outcome;
  const { errors, values: posted } = outcome.data;
  const conflict = errors.some(({ code }) => code === 'conflict') ? await conflictFor(event, posted) : null;
  const values = conflict === null ? posted : takeOver(posted, conflict);
  return fail(outcome.status, { ...outcome.data, values, choices: await choicesFor(event, values), conflict });
}

/** Looks in the catalogue without saving: the page comes back with what was typed, and with what was found. */
export async function findCandidates(event: Event) {
  const form = await readForm(event.request);
  const { values } = formInput(form.ok ? form.value : new FormData(), { ...FIELDS, _key: 'optional' });
  const choices = await choicesFor(event, values);
  if (choices !== null) return { action: setUpEvaluation.name, errors: [], values, choices };
  const evaluation = await bySlug(event.locals.services, 'evaluations', event.params.slug);
  const moved = [refuse('wrong-state', { params: { state: evaluation?.state ?? '' } })];
  return fail(statusOf(moved), { ...problemOf(setUpEvaluation.name, moved, values), choices });
}

/** Null where there is no plan to set up any more: the page then shows what was typed without a form. */
async function choicesFor(event: Event, values: Values): Promise<SetUpChoices | null> {
  const text = values[SEARCH];
  const chosen = values['candidates'];
  const { services, actor } = event.locals;
  const found = await setUpChoices(services, actor, {
    slug: event.params.slug,
    text: typeof text === 'string' ? text : '',
    chosen: typeof chosen === 'string' ? [chosen] : (chosen ?? [])
  });
  return found.ok ? found.value : null;
}

async function conflictFor(event: Event, values: Values): Promise<PlanConflict | null> {
  const { services, actor } = event.locals;
  const seen = Number(values['revision']);
  const found = await planConflict(services, actor, { slug: event.params.slug, seen });
  return found.ok ? found.value : null;
}
