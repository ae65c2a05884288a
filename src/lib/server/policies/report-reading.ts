import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { Report } from '#lib/domain/report/report.ts';

type Read = Pick<Report, 'state' | 'submitted' | 'published'>;

/**
 * Drafts are the leads' work; what was submitted, the committee's and the auditor's too; what was published, everybody's.
 * A report that another one took the place of is read by those who could read it before.
 */
export function mayReadReport(actor: Actor | undefined, report: Read): boolean {
  if (actor === undefined) return false;
  if (report.state === 'published' || (report.state === 'superseded' && report.published !== undefined)) return true;
  if (hasRole(actor, 'lead', 'auditor')) return true;
  return report.submitted !== undefined && hasRole(actor, 'committee');
}
