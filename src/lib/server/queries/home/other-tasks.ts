import { chairOf, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { Report } from '#lib/domain/report/report.ts';
import { isSecondPerson } from '../../policies/evaluation-policies.ts';
import type { Services } from '../../services.ts';
import type { Task, TaskKind } from './task.ts';

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
  }
  if (hasRole(actor, 'committee', 'lead')) {
    const reports = await services.store.list('reports', {
      where: [{ field: 'state', in: ['submitted', 'returned', 'approved'] }],
      limit: 10_000
    });
    for (const report of reports.items) {
      const evaluation = await services.store.get('evaluations', report.evaluation);
      const kind = evaluation === undefined ? undefined : reportTask(actor, report, evaluation);
      if (kind === undefined) continue;
      tasks.push({ kind, slug: report.slug, code: report.number, title: { vi: report.title }, ...plain });
    }
  }
  return tasks;
}

/** The chair mends what came back; others than the panel approve it, and publish it once the evaluation is public. */
function reportTask(actor: Actor, report: Report, evaluation: Evaluation): TaskKind | undefined {
  if (report.state === 'returned') return chairOf(evaluation) === actor.id ? 'mend-report' : undefined;
  if (!isSecondPerson.holds({ actor, loaded: { evaluation } })) return undefined;
  if (report.state === 'submitted') return hasRole(actor, 'committee') ? 'approve-report' : undefined;
  return evaluation.state === 'published' ? 'publish-report' : undefined;
}
