import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { readsAllRequests } from '../../policies/request-reading.ts';
import type { Services } from '../../services.ts';
import { knownTo } from '../evaluation/list-evaluations.ts';
import { answer, type Query } from '../query.ts';
import { isForOthers } from './task.ts';
import { tasksOf } from './tasks-of.ts';

/** What the rail counts beside its places; nothing is counted for who is not signed in. */
export interface RailCounts {
  /** Tasks that wait for the reader. */
  readonly home: number;
  /** Evaluations that the reader knows of and that are not over. */
  readonly evaluations: number;
  /** Requests that the reader may read and that wait for an answer. */
  readonly requests: number;
}

const RUNNING: ReadonlySet<string> = new Set(['draft', 'sealed', 'scoring', 'moderation', 'concluded']);

export const railCounts: Query<Record<string, never>, RailCounts | null> = async (services, actor) => {
  if (actor === undefined) return answer(null);
  const [tasks, known, requests] = await Promise.all([
    tasksOf(services, actor),
    knownTo(services, actor),
    openRequests(services, actor)
  ]);
  return answer({
    home: tasks.filter((task) => !isForOthers(task)).length,
    evaluations: known.filter(({ state }) => RUNNING.has(state)).length,
    requests
  });
};

async function openRequests(services: Services, actor: Actor): Promise<number> {
  const all = readsAllRequests(actor);
  if (!all && (!hasRole(actor, 'requester') || actor.unit === undefined)) return 0;
  const { total } = await services.store.list('requests', {
    where: [
      { field: 'state', in: ['submitted', 'returned', 'accepted', 'in-study'] },
      ...(all ? [] : [{ field: 'unit', is: actor.unit ?? '' }])
    ],
    limit: 1
  });
  return total;
}
