import { evaluatorsOf, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { barredFrom, type Sheet } from '#lib/domain/evaluation/sheet.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import type { OpenedSheets } from './open-sheets.ts';

/** What the chair said about sheets that will not count. */
interface Said {
  readonly leaveOut: boolean;
  readonly leaveOutUnreadable: boolean;
  readonly reason?: string | undefined;
}

/** Sheets of those who score and were not excused: the only ones that closing opens and counts. */
export const countedSheets = (evaluation: Evaluation, sheets: readonly Sheet[]): readonly Sheet[] => {
  const counted = new Set<string>(evaluatorsOf(evaluation));
  return sheets.filter(({ member }) => counted.has(member));
};

/**
 * Why an open round cannot be closed: too few sheets with scores, sheets not handed in that the chair has not said to
 * leave out, sheets that cannot be opened without a word on them. Empty when it can.
 */
export function whyNotClose(
  evaluation: Evaluation,
  counted: readonly Sheet[],
  { unreadable }: Pick<OpenedSheets, 'unreadable'>,
  said: Said
): readonly Refusal[] {
  const { minEvaluators: min } = evaluation.panelRules;
  const submitted = counted.filter(({ state }) => state === 'submitted');
  // Who is barred from every candidate has scored none.
  const scored = submitted.filter((sheet) => barredFrom(sheet).size < evaluation.candidates.length);
  if (scored.length < min) return [refuse('sheets-missing', { params: { count: scored.length, min } })];
  const readable = scored.filter(({ id }) => !unreadable.has(id)).length;
  if (readable < min) return [refuse('too-few-readable', { params: { count: readable, min } })];
  const missing = counted.length - submitted.length;
  return [
    ...(missing > 0 && !said.leaveOut
      ? [refuse('sheets-open', { field: 'leaveOut', params: { count: missing } })]
      : []),
    ...(unreadable.size > 0 && !said.leaveOutUnreadable
      ? [refuse('sheets-unreadable', { field: 'leaveOutUnreadable', params: { count: unreadable.size } })]
      : []),
    ...(unreadable.size > 0 && said.leaveOutUnreadable && said.reason === undefined
      ? [refuse('reason-required', { field: 'reason' })]
      : [])
  ];
}
