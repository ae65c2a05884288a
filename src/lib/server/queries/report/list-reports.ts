import { REPORT_STATES, type ReportState } from '#lib/domain/report/report.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import { answer, denied, type Query } from '../query.ts';

export interface ReportRow {
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly language: 'vi' | 'en';
  readonly state: ReportState;
  readonly illustration: boolean;
  readonly date: string;
  readonly evaluation: { readonly slug: string; readonly code: string; readonly title: LocalText } | null;
}

/** Reports that the reader may see, newest first. */
export const listReports: Query<
  { readonly state?: string | undefined },
  {
    readonly rows: readonly ReportRow[];
    readonly counts: readonly { readonly state: ReportState; readonly count: number }[];
  }
> = async (services, actor, input) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const all = await services.store.list('reports', { sort: [{ field: 'number', direction: 'desc' }], limit: 10_000 });
  const seen = all.items.filter((report) => mayReadReport(actor, report));
  const shown = seen.filter(({ state }) => input.state === undefined || state === input.state);
  return answer({
    counts: REPORT_STATES.map((state) => ({ state, count: seen.filter((one) => one.state === state).length })).filter(
      ({ count }) => count > 0
    ),
    rows: await Promise.all(
      shown.map(async (report): Promise<ReportRow> => {
        const evaluation = await services.store.get('evaluations', report.evaluation);
        return {
          slug: report.slug,
          number: report.number,
          title: report.title,
          language: report.language,
          state: report.state,
          illustration: report.illustration,
          date: report.date,
          evaluation:
            evaluation === undefined ? null : { slug: evaluation.slug, code: evaluation.code, title: evaluation.title }
        };
      })
    )
  });
};
