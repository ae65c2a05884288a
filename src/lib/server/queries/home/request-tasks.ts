import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { daysBetween } from '#lib/text/days.ts';
import type { Services } from '../../services.ts';
import type { Task, TaskKind } from './task.ts';

/** What requests ask of this person: of the lead an answer, of the unit a completion or a decision. */
export async function requestTasks(services: Services, actor: Actor, today: string): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  if (hasRole(actor, 'lead')) {
    const open = await services.store.list('requests', {
      where: [{ field: 'state', in: ['submitted', 'accepted', 'in-study'] }],
      limit: 10_000
    });
    for (const request of open.items) {
      const kind = await leadTask(services, request);
      if (kind !== undefined) tasks.push(await taskOf(services, kind, request, today));
    }
  }
  if (hasRole(actor, 'requester') && actor.unit !== undefined) {
    const own = await services.store.list('requests', {
      where: [
        { field: 'unit', is: actor.unit },
        { field: 'state', in: ['draft', 'returned', 'answered'] }
      ],
      limit: 1000
    });
    for (const request of own.items) {
      const kind =
        request.state === 'draft' ? 'finish-draft' : request.state === 'returned' ? 'mend-request' : 'decide-request';
      tasks.push(await taskOf(services, kind, request, today));
    }
  }
  return tasks;
}

async function leadTask(services: Services, request: Request): Promise<TaskKind | undefined> {
  if (request.state === 'submitted') return 'take-up-request';
  if (request.evaluation === undefined) return 'answer-request';
  const evaluation = await services.store.get('evaluations', request.evaluation);
  return evaluation?.state === 'concluded' || evaluation?.state === 'published' ? 'answer-request' : undefined;
}

async function taskOf(services: Services, kind: TaskKind, request: Request, today: string): Promise<Task> {
  const unit = await services.store.get('units', request.unit);
  // Once it is answered the deadline has been met: deciding is the unit's own pace.
  const due = kind === 'decide-request' ? undefined : request.deadline;
  return {
    kind,
    slug: request.slug,
    code: request.code,
    title: { vi: request.title },
    due: due ?? null,
    daysLeft: due === undefined ? null : daysBetween(today, due),
    note: unit === undefined ? null : { kind: 'unit', name: unit.name }
  };
}
