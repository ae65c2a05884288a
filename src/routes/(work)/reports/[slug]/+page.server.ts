import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { recordFileName } from '#lib/app/record-file.server.ts';
import { renderHtml } from '#lib/documents/html/render-html.ts';
import { draftReport } from '#lib/server/commands/report/draft-report.ts';
import { publishReport } from '#lib/server/commands/report/publish-report.ts';
import { approveReport, returnReport } from '#lib/server/commands/report/review-report.ts';
import { submitReport } from '#lib/server/commands/report/submit-report.ts';
import { reportCheckpoint } from '#lib/server/queries/evidence/report-checkpoint.ts';
import { viewReport } from '#lib/server/queries/report/view-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { document, ...view } = await ask(event, viewReport, { slug: event.params.slug });
  const checkpoint = await ask(event, reportCheckpoint, { slug: view.id });
  return {
    view,
    /** The check code as it stands on the sheets. */
    code: document.digest ?? view.digest,
    checkpoint,
    file: recordFileName(view.slug),
    sheets: renderHtml(document, checkpoint === null ? {} : { checkpoint })
  };
};

const SEEN = { report: 'text', revision: 'integer' } as const;
const back = ({ slug }: { readonly slug: string }): string => href(`/reports/${slug}`);

export const actions: Actions = {
  submit: (event) => act(event, submitReport, { fields: SEEN, then: back }),
  approve: (event) => act(event, approveReport, { fields: SEEN, then: back }),
  return: (event) => act(event, returnReport, { fields: { ...SEEN, reason: 'text' }, then: back }),
  publish: (event) => act(event, publishReport, { fields: SEEN, then: back }),
  replace: (event) =>
    act(event, draftReport, {
      fields: {
        evaluation: 'text',
        language: 'text',
        'replaces.report': 'text',
        'replaces.revision': 'integer',
        'replaces.answer': 'text'
      },
      input: (read) => ({ ...read, province: event.locals.settings.province }),
      then: back
    })
};
