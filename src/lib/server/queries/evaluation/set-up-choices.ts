import { chairOf, MAX_CANDIDATES } from '#lib/domain/evaluation/evaluation.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { compareVietnamese } from '#lib/text/sort.ts';
import { nameOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationActs } from './evaluation-acts.ts';
import { knownEvaluation } from './known-evaluation.ts';

/** What the chair chooses from while nothing is sealed. */
export interface SetUpChoices {
  /** Chosen so far, in their order, whatever their state in the catalogue has become. */
  readonly chosen: readonly CandidateChoice[];
  /** What the search found, without those chosen; empty before anything was searched for. */
  readonly found: readonly CandidateChoice[];
  /** How many the search found in all. */
  readonly foundInAll: number;
  readonly evaluators: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly unit: LocalText | null;
  }[];
  readonly maxCandidates: number;
}

export interface CandidateChoice {
  readonly id: string;
  readonly name: string;
  readonly summary: LocalText;
  readonly listed: boolean;
}

const FOUND_AT_ONCE = 20;

/** @param input.chosen what the form has ticked at the moment, where that is not what is stored */
export const setUpChoices: Query<
  { readonly slug: string; readonly text?: string | undefined; readonly chosen?: readonly string[] | undefined },
  SetUpChoices
> = async (services, asker, input) => {
  const known = await knownEvaluation(services, asker, input.slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  if (!evaluationActs(actor, evaluation).setUp) return denied(refuse('forbidden'));

  const ids = (input.chosen ?? evaluation.candidates.map(({ product }) => product)).slice(0, MAX_CANDIDATES * 2);
  const products = await Promise.all(ids.map((id) => services.store.get('products', id)));
  const listed = { field: 'state', is: 'listed' } as const;
  const text = input.text?.trim() ?? '';
  const search =
    text === ''
      ? undefined
      : await services.store.search('products', { text, where: [listed], limit: FOUND_AT_ONCE + ids.length });
  const found = await Promise.all((search?.hits ?? []).map(({ id }) => services.store.get('products', id)));
  const members = await services.store.list('members', { where: [{ field: 'active', is: true }], limit: 10_000 });
  const eligible = members.items.filter(
    ({ id, roles }) =>
      (roles.includes('evaluator') || roles.includes('lead')) && !roles.includes('admin') && id !== chairOf(evaluation)
  );
  const evaluators = await Promise.all(
    eligible.map(async ({ id, unit }) => {
      const person = await nameOf(services, id);
      const office = unit === undefined ? undefined : await services.store.get('units', unit);
      return { id, name: person.name, title: person.title ?? null, unit: office?.name ?? null };
    })
  );
  return answer({
    chosen: products.flatMap((product) => (product === undefined ? [] : [choiceOf(product)])),
    found: found
      .filter((product) => product !== undefined && !ids.includes(product.id))
      .slice(0, FOUND_AT_ONCE)
      .flatMap((product) => (product === undefined ? [] : [choiceOf(product)])),
    foundInAll: search?.total ?? 0,
    evaluators: evaluators.sort((a, b) => compareVietnamese(a.name, b.name)),
    maxCandidates: MAX_CANDIDATES
  });
};

const choiceOf = (product: {
  readonly id: string;
  readonly name: string;
  readonly summary: LocalText;
  readonly state: string;
}): CandidateChoice => ({
  id: product.id,
  name: product.name,
  summary: product.summary,
  listed: product.state === 'listed'
});
