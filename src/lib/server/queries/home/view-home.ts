import { dayAt } from '#lib/text/instants.ts';
import { EVALUATION_STATES, type EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { readsAllRequests } from '../../policies/request-reading.ts';
import { knownTo } from '../evaluation/list-evaluations.ts';
import { answer, denied, type Query } from '../query.ts';
import { requestRows, type RequestRow } from '../request/request-row.ts';
import { evaluationTasks } from './evaluation-tasks.ts';
import { otherTasks } from './other-tasks.ts';
import { requestTasks } from './request-tasks.ts';
import type { Task } from './task.ts';

export interface HomeView {
  readonly today: string;
  readonly tasks: readonly Task[];
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
    readonly answered: number;
    readonly requests: number;
    readonly products: number;
    readonly published: number;
  };
  readonly may: { readonly plan: boolean; readonly file: boolean; readonly people: boolean };
}

const SHOWN: readonly EvaluationState[] = EVALUATION_STATES.filter(
  (state) => state !== 'withdrawn' && state !== 'cancelled'
);

/** The first page after signing in: what waits for this person, and where everything stands. */
export const viewHome: Query<Record<string, never>, HomeView> = async (services, actor) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const today = dayAt(services.clock().toISOString());
  const tasks = [
    ...(await requestTasks(services, actor, today)),
    ...(await evaluationTasks(services, actor, today)),
    ...(await otherTasks(services, actor))
  ].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const evaluations = await knownTo(services, actor);
  const all = readsAllRequests(actor);
  const ownUnit = hasRole(actor, 'requester') && actor.unit !== undefined;
  const requests = await services.store.list('requests', {
    where: [
      ...(all ? [] : [{ field: 'unit', is: actor.unit ?? '' }]),
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
  const count = async (collection: 'requests' | 'products', states: readonly string[]): Promise<number> =>
    (await services.store.list(collection, { where: [{ field: 'state', in: states }], limit: 1 })).total;
  return answer({
    today,
    tasks,
    stages: SHOWN.map((state) => ({
      state,
      evaluations: evaluations
        .filter((one) => one.state === state)
        .map((one) => ({ slug: one.slug, code: one.code, title: one.title, candidates: one.candidates.length }))
    })),
    requests: all || ownUnit ? await requestRows(services, requests.items) : null,
    latest: evaluations
      .filter(({ state }) => state === 'published')
      .map((one) => ({ slug: one.slug, code: one.code, title: one.title, illustration: one.illustration })),
    figures: {
      answered: await count('requests', ['answered', 'decided', 'reviewed']),
      requests: await count('requests', [
        'submitted',
        'returned',
        'accepted',
        'in-study',
        'answered',
        'decided',
        'reviewed'
      ]),
      products: await count('products', ['listed']),
      published: evaluations.filter(({ state }) => state === 'published').length
    },
    may: { plan: hasRole(actor, 'lead'), file: ownUnit, people: hasRole(actor, 'admin') }
  });
};
