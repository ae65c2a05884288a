import { z } from 'zod';
import { text } from '#lib/domain/shared/local-text.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import type { Report } from '#lib/domain/report/report.ts';
import { dayAt } from '#lib/text/instants.ts';
import type { EvaluationReportInput } from '#lib/documents/kinds/evaluation-report/input.ts';
import { nameToken } from '../../queries/report/name-tokens.ts';
import type { Reader } from '../reader.ts';
import { inState, staleView } from '../seen.ts';
import { reportRef } from './loaded-report.ts';

/** The returned report that a new one takes the place of, and how the objection to it was met (Markdown). */
export const replacement = z.strictObject({ ...reportRef, answer: text(4000) });
type Replacement = z.infer<typeof replacement>;

interface Asked {
  readonly evaluation: string;
  readonly language: 'vi' | 'en';
  readonly replaces?: Replacement | undefined;
}

export interface Returned {
  /** The one that the new report takes the place of. */
  readonly replaced: Report | undefined;
  /** Every report of the evaluation in this language that was returned and has no other in its place. */
  readonly waiting: readonly Report[];
}

export async function loadReturned(read: Reader, { evaluation, language, replaces }: Asked): Promise<Returned> {
  const returned = await read.list('reports', {
    where: [
      { field: 'evaluation', is: evaluation },
      { field: 'state', is: 'returned' }
    ]
  });
  return {
    replaced: replaces === undefined ? undefined : await read.need('reports', replaces.report, 'replaces.report'),
    waiting: returned.filter((one) => one.language === language)
  };
}

/** A returned report is answered before anything new is said, and only that one takes its place. */
export function whyNotInPlace(asked: Asked, { replaced, waiting }: Returned): readonly Refusal[] {
  if (asked.replaces === undefined || replaced === undefined) {
    const [first] = waiting;
    return first === undefined ? [] : [refuse('report-returned', { params: { number: first.number } })];
  }
  const same = replaced.evaluation === asked.evaluation && replaced.language === asked.language;
  if (!same) return [refuse('not-found', { field: 'replaces.report' })];
  return [...staleView(replaced, asked.replaces.revision), ...inState(replaced, 'returned')];
}

/** What the new report says of the one before it. */
export function answerTo(
  replaced: Report | undefined,
  replaces: Replacement | undefined
): EvaluationReportInput['answer'] {
  if (replaced?.returned === undefined || replaces === undefined) return undefined;
  const { reason, by, at } = replaced.returned;
  return {
    number: replaced.number,
    returnedOn: dayAt(at),
    returnedBy: nameToken(by),
    reason,
    text: replaces.answer
  };
}
