import { dayAt } from '#lib/text/instants.ts';
import { EVALUATION_STATES, type EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { knowsAllEvaluations } from '../../policies/evaluation-reading.ts';
import { readsAllRequests } from '../../policies/request-reading.ts';
import { knownTo } from '../evaluation/list-evaluations.ts';
import { recentAccessChanges, type AccessChange } from '../people/recent-access-changes.ts';
import { answer, denied, type Query } from '../query.ts';
import { requestRows, type RequestRow } from '../request/request-row.ts';
import { isForOthers, type Task } from './task.ts';
import { tasksOf } from './tasks-of.ts';

export interface HomeView {
  readonly today: string;
  readonly tasks: readonly Task[];
  /** How many of them are the reader's to do, and how many of those are late. */
  readonly waiting: { readonly count: number; readonly late: number };
  /** Who was given other rights or a new way in of late, for those who watch over it; null for others. */
  readonly accessChanges: readonly AccessChange[] | null;
  /** Who does not know of every evaluation is shown the states of those they know of: a 0 would be no answer. */
  readonly stages: readonly {
    readonly state: EvaluationState;
    readonly evaluations: readonly {
      readonly slug: string;
      readonly code: string;
      readonly title: LocalText;
      readonly candidates: number;
    }[];
  }[];
  readonly requests: readonly RequestRow[] | null;
  /** Reports that anybody with an account may read: what a newcomer should look at first. */
  readonly latest: readonly {
    readonly slug: string;
    readonly code: string;
    readonly title: LocalText;
    readonly illustration: boolean;
  }[];
  readonly figures: {
    /** Of all units, or of the reader's own; null for who reads none. */
    readonly requests: { readonly answered: number; readonly filed: number; readonly ownUnit: boolean } | null;
    readonly products: number;
    readonly published: number;
  };
  readonly may: { readonly plan: boolean; readonly file: boolean; readonly people: boolean };
}

const SHOWN: readonly EvaluationState[] = EVALUATION_STATES.filter(
  (state) => state !== 'withdrawn' && state !== 'cancelled'
);

const ANSWERED = ['answered', 'decided', 'reviewed'] as const;
const OPEN = ['submitted', 'returned', 'accepted', 'in-study'] as const;

/** The first page after signing in: what waits for this person, and where everything stands. */
export const viewHome: Query<Record<string, never>, HomeView> = async (services, actor) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const today = dayAt(services.clock().toISOString());
  const tasks = await tasksOf(services, actor);
  const mine = tasks.filter((task) => !isForOthers(task));
  const evaluations = await knownTo(services, actor);
  const all = readsAllRequests(actor);
  const ownUnit = hasRole(actor, 'requester') && actor.unit !== undefined;
  const theirs = all ? [] : [{ field: 'unit', is: actor.unit ?? '' }];
  const requests = await services.store.list('requests', {
    where: [
      ...theirs,
      {
        field: 'state',
        in: all
          ? ['submitted', 'returned', 'accepted', 'in-study']
          : ['draft', 'submitted', 'returned', 'accepted', 'in-study', 'answered']
      }
    ],
    sort: [{ field: 'deadline', direction: 'asc' }],
    limit: 8
  });
  const count = async (states: readonly string[]): Promise<number> =>
    (await services.store.list('requests', { where: [...theirs, { field: 'state', in: states }], limit: 1 })).total;
  const products = await services.store.list('products', { where: [{ field: 'state', is: 'listed' }], limit: 1 });
  const stages = SHOWN.map((state) => ({
    state,
    evaluations: evaluations
      .filter((one) => one.state === state)
      .map((one) => ({ slug: one.slug, code: one.code, title: one.title, candidates: one.candidates.length }))
  }));
  const changes = await recentAccessChanges(services, actor, {});
  return answer({
    today,
    tasks,
    waiting: { count: mine.length, late: mine.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length },
    accessChanges: changes.ok ? changes.value : null,
    stages: knowsAllEvaluations(actor) ? stages : stages.filter((stage) => stage.evaluations.length > 0),
    requests: all || ownUnit ? await requestRows(services, requests.items) : null,
    latest: evaluations
      .filter(({ state }) => state === 'published')
      .map((one) => ({ slug: one.slug, code: one.code, title: one.title, illustration: one.illustration })),
    figures: {
      requests:
        all || ownUnit
          ? { answered: await count(ANSWERED), filed: await count([...OPEN, ...ANSWERED]), ownUnit: !all }
          : null,
      products: products.total,
      published: evaluations.filter(({ state }) => state === 'published').length
    },
    may: { plan: hasRole(actor, 'lead'), file: ownUnit, people: hasRole(actor, 'admin') }
  });
};
