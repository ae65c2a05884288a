import type { EvaluationBody } from '#lib/domain/evaluation/evaluation.ts';
import type { Services } from '../../services.ts';
import { namesOf } from '../people/names.ts';
import type { Fields } from '../field-changes.ts';

type Plan = Pick<EvaluationBody, 'title' | 'purpose' | 'candidates' | 'panel' | 'deadline' | 'panelRules'>;

/** Names of people and products by id. */
export interface PlanNames {
  readonly member: (id: string) => string;
  readonly product: (id: string) => string;
}

/** The plan of an evaluation field by field, under the names that its form has. */
export function planFields(
  { title, purpose, candidates, panel, deadline, panelRules }: Plan,
  { member, product }: PlanNames
): Fields {
  const evaluators = panel.filter(({ role }) => role === 'evaluator');
  const { tieBreaks, ...rules } = panelRules;
  return {
    'title.vi': [title.vi],
    'title.en': given(title.en),
    'purpose.vi': [purpose.vi],
    'purpose.en': given(purpose.en),
    candidates: candidates.map((one) => one.frozen?.name ?? product(one.product)),
    evaluators: evaluators.map((seat) => member(seat.member)),
    deadline: given(deadline),
    ...Object.fromEntries(Object.entries(rules).map(([rule, value]) => [`panelRules.${rule}`, [String(value)]])),
    'panelRules.tieBreaks': tieBreaks
  };
}

/** The names that these plans need; a product by the name that it has now. */
export async function planNames(services: Services, plans: readonly Plan[]): Promise<PlanNames> {
  const ids = new Set(plans.flatMap(({ candidates }) => candidates.map(({ product }) => product)));
  const products = await Promise.all([...ids].map((id) => services.store.get('products', id)));
  const named = new Map<string, string>(products.flatMap((one) => (one === undefined ? [] : [[one.id, one.name]])));
  const people = await namesOf(
    services,
    plans.flatMap(({ panel }) => panel.map(({ member }) => member))
  );
  return {
    member: (id) => people.get(id)?.name ?? `#${id.slice(-8)}`,
    product: (id) => named.get(id) ?? `#${id.slice(-8)}`
  };
}

const given = (text: string | undefined): readonly string[] => (text === undefined || text === '' ? [] : [text]);
