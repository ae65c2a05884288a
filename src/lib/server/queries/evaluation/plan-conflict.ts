import { refuse } from '#lib/domain/shared/refusal.ts';
import { changesSince, type ChangeSince } from '../changes-since.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationActs } from './evaluation-acts.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { planFields, planNames, type PlanNames } from './plan-fields.ts';

/** What was saved in the plan after somebody had opened it; `by` is a name. */
export type PlanConflict = readonly (ChangeSince & {
  /** Both values as the form has them: ids where people and products are chosen. */
  readonly values: { readonly from: readonly string[]; readonly to: readonly string[] };
})[];

const BY_ID: PlanNames = { member: (id) => id, product: (id) => id };

/** @param input.seen the revision that the form was filled in on */
export const planConflict: Query<{ readonly slug: string; readonly seen: number }, PlanConflict> = async (
  services,
  asker,
  { slug, seen }
) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  if (!evaluationActs(actor, evaluation).setUp) return denied(refuse('forbidden'));
  const history = await services.store.history('evaluations', evaluation.id);
  const names = await planNames(
    services,
    history.map(({ document }) => document)
  );
  const changes = changesSince(history, seen, (document) => planFields(document, names));
  const values = new Map(
    changesSince(history, seen, (document) => planFields(document, BY_ID)).map(({ field, from, to }) => [
      field,
      { from, to }
    ])
  );
  const people = await namesOf(
    services,
    changes.map(({ by }) => by)
  );
  return answer(
    changes.map((change) => ({
      ...change,
      by: people.get(change.by)?.name ?? change.by,
      values: values.get(change.field) ?? { from: change.from, to: change.to }
    }))
  );
};
