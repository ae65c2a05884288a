import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import type { Reader } from '../reader.ts';

/** Which report, and the revision that the person saw. */
export const reportRef = { report: idOf('report'), revision: z.int().positive().optional() };

/** A report with the evaluation that it is about. */
export async function loadReport(read: Reader, input: { readonly report: string }) {
  const report = await read.need('reports', input.report, 'report');
  return { report, evaluation: await read.need('evaluations', report.evaluation) };
}
