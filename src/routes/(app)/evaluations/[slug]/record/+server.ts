import { ask } from '#lib/app/ask.server.ts';
import { recordFile } from '#lib/app/record-file.server.ts';
import { exportEvaluation } from '#lib/server/queries/evidence/export-evaluation.ts';
import type { RequestHandler } from './$types';

/** The record of an evaluation, for whoever may take it away. */
export const GET: RequestHandler = async (event) =>
  recordFile(() => ask(event, exportEvaluation, { slug: event.params.slug }));
