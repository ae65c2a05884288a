import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { Message, Request } from '#lib/domain/request/request.ts';
import { mayReadRequest } from '../../policies/request-reading.ts';
import type { Services } from '../../services.ts';
import type { Task } from './task.ts';

/** How long a message of the team stands at the unit's home: it need not be answered, and nothing says it was read. */
const UNIT_SEES_DAYS = 14;

/**
 * Messages on requests that wait to be read: of a unit, at whoever handles the request (every lead while nobody does),
 * until the team writes or acts on it; of the team, at the unit, until it writes or two weeks have passed. Derived from
 * the messages alone.
 */
export async function messageTasks(services: Services, actor: Actor): Promise<readonly Task[]> {
  const lead = hasRole(actor, 'lead');
  const unit = hasRole(actor, 'requester') ? actor.unit : undefined;
  if (!lead && unit === undefined) return [];
  const tasks: Task[] = [];
  for (const message of (await lastMessages(services)).values()) {
    const request = await services.store.get('requests', message.request);
    if (request === undefined || request.state === 'withdrawn' || !mayReadRequest(actor, request)) continue;
    const ofTeam = await isOfTeam(services, message.createdBy);
    const waits = ofTeam
      ? unit === request.unit && message.createdBy !== actor.id && isRecent(message, services.clock())
      : lead && (request.assignee ?? actor.id) === actor.id && !isActedOn(request, message);
    if (waits) tasks.push(await taskOf(services, ofTeam, request));
  }
  return tasks;
}

/** The last message of each request that both sides see. */
async function lastMessages(services: Services): Promise<ReadonlyMap<string, Message>> {
  const { items } = await services.store.list('messages', {
    where: [{ field: 'internal', is: false }],
    sort: [{ field: 'createdAt', direction: 'asc' }],
    limit: 100_000
  });
  return new Map(items.map((message) => [message.request, message]));
}

async function isOfTeam(services: Services, author: string): Promise<boolean> {
  const member = await services.store.get('members', author);
  return member?.roles.some((role) => role === 'lead' || role === 'curator') === true;
}

const isRecent = ({ createdAt }: Message, now: Date): boolean =>
  now.getTime() - Date.parse(createdAt) < UNIT_SEES_DAYS * 86_400_000;

/** Answering a request, or sending it back, says more than a message would. */
const isActedOn = ({ recommendation, returned }: Request, { createdAt }: Message): boolean =>
  [recommendation?.at, returned?.at].some((at) => at !== undefined && at > createdAt);

async function taskOf(services: Services, ofTeam: boolean, request: Request): Promise<Task> {
  const unit = ofTeam ? undefined : await services.store.get('units', request.unit);
  return {
    kind: ofTeam ? 'read-team-message' : 'read-unit-message',
    slug: request.slug,
    code: request.code,
    title: { vi: request.title },
    due: null,
    daysLeft: null,
    note: unit === undefined ? null : { kind: 'unit', name: unit.name }
  };
}
