import { dayAt } from '#lib/text/instants.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { Services } from '../../services.ts';
import { evaluationTasks } from './evaluation-tasks.ts';
import { messageTasks } from './message-tasks.ts';
import { otherTasks } from './other-tasks.ts';
import { requestTasks } from './request-tasks.ts';
import { isForOthers, type Task } from './task.ts';

/** Everything that waits for this person, the most pressing first; what others have to do stands last. */
export async function tasksOf(services: Services, actor: Actor): Promise<readonly Task[]> {
  const today = dayAt(services.clock().toISOString());
  const tasks = [
    ...(await requestTasks(services, actor, today)),
    ...(await messageTasks(services, actor)),
    ...(await evaluationTasks(services, actor, today)),
    ...(await otherTasks(services, actor))
  ];
  const key = (task: Task): string => `${isForOthers(task) ? '1' : '0'}${task.due ?? '9999'}`;
  return tasks.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
