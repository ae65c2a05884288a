import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { renderHtml } from '#lib/documents/html/render-html.ts';
import { publishReport } from '#lib/server/commands/report/publish-report.ts';
import { approveReport, returnReport } from '#lib/server/commands/report/review-report.ts';
import { submitReport } from '#lib/server/commands/report/submit-report.ts';
import { viewReport } from '#lib/server/queries/report/view-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { document, ...view } = await ask(event, viewReport, { slug: event.params.slug });
  return { view, sheets: renderHtml(document) };
};

const SEEN = { report: 'text', revision: 'integer' } as const;
const back = ({ slug }: { readonly slug: string }): string => href(`/reports/${slug}`);

export const actions: Actions = {
  submit: (event) => act(event, submitReport, { fields: SEEN, then: back }),
  approve: (event) => act(event, approveReport, { fields: SEEN, then: back }),
  return: (event) => act(event, returnReport, { fields: { ...SEEN, reason: 'text' }, then: back }),
  publish: (event) => act(event, publishReport, { fields: SEEN, then: back })
};
