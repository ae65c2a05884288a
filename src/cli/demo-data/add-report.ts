import type { DemoEvaluation } from '#lib/interchange/demo/evaluation-file.ts';
import { draftReport } from '#lib/server/commands/report/draft-report.ts';
import { publishReport } from '#lib/server/commands/report/publish-report.ts';
import { approveReport } from '#lib/server/commands/report/review-report.ts';
import { submitReport } from '#lib/server/commands/report/submit-report.ts';
import { must } from './run-or-throw.ts';
import { find, withRole, type Story } from './story.ts';

/** The report of a published evaluation: made and submitted by the chair, approved by the committee, published. */
export async function addReport(story: Story, evaluation: string, of: DemoEvaluation): Promise<void> {
  const { services, clock, people } = story;
  const chair = find(people, of.panel.chair);
  const { id: report } = await must(services, chair, draftReport, {
    evaluation,
    language: 'vi',
    province: 'Tỉnh Vĩnh Long'
  });
  await must(services, chair, submitReport, { report });
  clock.goTo(-10);
  await must(services, withRole(people, 'committee'), approveReport, { report });
  if (of.confirmedBy !== undefined) await must(services, find(people, of.confirmedBy), publishReport, { report });
}
