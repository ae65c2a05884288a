import { ask } from '#lib/app/ask.server.ts';
import { recordFile } from '#lib/app/record-file.server.ts';
import { exportReport } from '#lib/server/queries/evidence/export-report.ts';
import { readableReport } from '#lib/server/queries/report/readable-report.ts';
import type { RequestHandler } from './$types';

/** The record of a report, for whoever may take it away. A report that the reader may not know of is not there. */
export const GET: RequestHandler = async (event) => {
  const { report } = await ask(event, readableReport, event.params.slug);
  return recordFile(() => ask(event, exportReport, { slug: report.id }));
};
