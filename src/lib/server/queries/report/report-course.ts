import type { Actor } from '#lib/domain/people/actor.ts';
import type { Report } from '#lib/domain/report/report.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import type { Services } from '../../services.ts';
import { namesOf } from '../people/names.ts';

export type ReportStep = 'drafted' | 'submitted' | 'returned' | 'approved' | 'published' | 'superseded';

/** What somebody did with a report, and when (UTC, ISO 8601). */
export interface ReportAct {
  readonly step: ReportStep;
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
}

export interface LinkedReport {
  readonly slug: string;
  readonly number: string;
}

export interface ReportCourse {
  /** Earliest first. */
  readonly acts: readonly ReportAct[];
  /** The returned report before it, and the one that took its place: where the reader may read them. */
  readonly replaces: LinkedReport | null;
  readonly replacedBy: LinkedReport | null;
}

/** Who did what with a report, in turn. */
export async function reportCourse(services: Services, actor: Actor, report: Report): Promise<ReportCourse> {
  const find = async (id: string | undefined): Promise<Report | undefined> =>
    id === undefined ? undefined : services.store.get('reports', id);
  const before = await find(report.replaces);
  const after = await find(report.supersededBy);
  const { submitted, returned, approved, published } = report;
  const done = [
    { step: 'drafted' as const, by: report.createdBy, at: report.createdAt },
    submitted && { step: 'submitted' as const, ...submitted },
    returned && { step: 'returned' as const, ...returned },
    approved && { step: 'approved' as const, ...approved },
    published && { step: 'published' as const, ...published },
    after && { step: 'superseded' as const, by: after.createdBy, at: after.createdAt }
  ].filter((act) => act !== undefined);
  const names = await namesOf(
    services,
    done.map(({ by }) => by)
  );
  const link = (other: Report | undefined): LinkedReport | null =>
    other !== undefined && mayReadReport(actor, other) ? { slug: other.slug, number: other.number } : null;
  return {
    acts: done.map((act) => ({ ...act, by: names.get(act.by)?.name ?? '' })),
    replaces: link(before),
    replacedBy: link(after)
  };
}
