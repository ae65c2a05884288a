import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { Services } from '../../services.ts';
import type { Task } from './task.ts';

/** What standards and reports ask of this person. */
export async function otherTasks(services: Services, actor: Actor): Promise<readonly Task[]> {
  const plain = { due: null, daysLeft: null, note: null } as const;
  const tasks: Task[] = [];
  if (hasRole(actor, 'committee')) {
    const drafts = await services.store.list('criteria-sets', {
      where: [{ field: 'state', in: ['draft', 'consultation'] }]
    });
    for (const set of drafts.items) {
      tasks.push({ kind: 'adopt-criteria', slug: set.slug, code: set.code, title: set.title, ...plain });
    }
    const waiting = await services.store.list('reports', { where: [{ field: 'state', is: 'submitted' }] });
    for (const report of waiting.items) {
      tasks.push({
        kind: 'approve-report',
        slug: report.slug,
        code: report.number,
        title: { vi: report.title },
        ...plain
      });
    }
  }
  if (hasRole(actor, 'lead')) {
    const reports = await services.store.list('reports', { where: [{ field: 'state', in: ['returned', 'approved'] }] });
    for (const report of reports.items) {
      const kind = report.state === 'returned' ? 'mend-report' : 'publish-report';
      if (kind === 'publish-report' && report.createdBy === actor.id) continue;
      tasks.push({ kind, slug: report.slug, code: report.number, title: { vi: report.title }, ...plain });
    }
  }
  return tasks;
}
