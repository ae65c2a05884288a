import { EVALUATION_STATES, type Evaluation, type EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { fold } from '#lib/text/fold.ts';
import { compareVietnamese } from '#lib/text/sort.ts';
import { mayKnowOf } from '../../policies/evaluation-reading.ts';
import type { Services } from '../../services.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationRow, type EvaluationRow } from './evaluation-row.ts';

export interface EvaluationList {
  readonly rows: readonly EvaluationRow[];
  /** How many fit the filter, before paging. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Of all that the reader may know of, by state, in the order of the work; states with none are left out. */
  readonly counts: readonly { readonly state: EvaluationState; readonly count: number }[];
  readonly mayPlan: boolean;
}

export const EVALUATIONS_A_PAGE = 25;

const ORDERS = {
  code: (a: Evaluation, b: Evaluation) => a.code.localeCompare(b.code),
  title: (a: Evaluation, b: Evaluation) => compareVietnamese(a.title.vi, b.title.vi),
  deadline: (a: Evaluation, b: Evaluation) => (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999'),
  state: (a: Evaluation, b: Evaluation) => EVALUATION_STATES.indexOf(a.state) - EVALUATION_STATES.indexOf(b.state)
} as const;
export type EvaluationSort = keyof typeof ORDERS;

/** Evaluations that the reader may know of; newest first unless asked otherwise. */
export const listEvaluations: Query<
  {
    readonly state?: string | undefined;
    readonly text?: string | undefined;
    readonly sort?: string | undefined;
    readonly descending?: boolean | undefined;
    readonly page?: number | undefined;
  },
  EvaluationList
> = async (services, actor, input) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const known = await knownTo(services, actor);
  const wanted = fold(input.text ?? '');
  const found = known.filter(
    (one) =>
      (input.state === undefined || one.state === input.state) &&
      (wanted === '' || fold(`${one.code} ${one.title.vi} ${one.title.en ?? ''}`).includes(wanted))
  );
  const sort = Object.hasOwn(ORDERS, input.sort ?? '') ? (input.sort as EvaluationSort) : undefined;
  const descending = input.descending ?? sort === undefined;
  const order = ORDERS[sort ?? 'code'];
  found.sort((a, b) => (descending ? order(b, a) : order(a, b)) || b.code.localeCompare(a.code));
  const pages = Math.max(1, Math.ceil(found.length / EVALUATIONS_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(input.page ?? 1)));
  const shown = found.slice((page - 1) * EVALUATIONS_A_PAGE, page * EVALUATIONS_A_PAGE);
  return answer({
    rows: await Promise.all(shown.map((one) => evaluationRow(services, actor, one))),
    total: found.length,
    page,
    pages,
    counts: EVALUATION_STATES.map((state) => ({
      state,
      count: known.filter((one) => one.state === state).length
    })).filter(({ count }) => count > 0),
    mayPlan: hasRole(actor, 'lead')
  });
};

/** Every evaluation that the reader may know of, unsorted. */
export async function knownTo(services: Services, actor: Actor): Promise<Evaluation[]> {
  const all = await services.store.list('evaluations', { limit: 100_000 });
  const linked = await linkedTo(services, actor);
  return all.items.filter((one) => mayKnowOf(actor, one, linked.has(one.id)));
}

async function linkedTo(services: Services, actor: Actor): Promise<ReadonlySet<string>> {
  if (actor.unit === undefined) return new Set();
  const own = await services.store.list('requests', { where: [{ field: 'unit', is: actor.unit }], limit: 100_000 });
  return new Set(own.items.flatMap((request) => (request.evaluation === undefined ? [] : [request.evaluation])));
}
