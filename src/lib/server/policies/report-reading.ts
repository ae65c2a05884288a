import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { Report } from '#lib/domain/report/report.ts';

/** Drafts are the leads' work; what was submitted, the committee's and the auditor's too; what is published, everybody's. */
export function mayReadReport(actor: Actor | undefined, report: Pick<Report, 'state'>): boolean {
  if (report.state === 'published' || report.state === 'superseded') return actor !== undefined;
  if (actor === undefined) return false;
  if (hasRole(actor, 'lead', 'auditor')) return true;
  return report.state !== 'draft' && hasRole(actor, 'committee');
}
