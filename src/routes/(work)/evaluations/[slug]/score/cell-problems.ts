import type { CellDraft } from './cell-draft.ts';

/** Parts of a cell that can wait while the rest of it is saved. */
const HOLDABLE = ['reason', 'evidence', 'confidence'] as const;
export type HeldPart = (typeof HOLDABLE)[number];

/** Why something of a cell is not saved. */
export interface CellProblem {
  /** Path in the draft: `value`, `reason`, `evidence.1.url`; empty where the whole cell is meant. */
  readonly field: string;
  readonly message: string;
}

/** Indices of the rows of evidence that say something: only they are sent. */
export const saidRows = (evidence: readonly { readonly label?: string; readonly url?: string }[]): readonly number[] =>
  evidence.flatMap(({ label = '', url = '' }, index) => (`${label}${url}`.trim() === '' ? [] : [index]));

/** The part that can wait because of this problem; undefined where it stops the whole cell. */
export const partOf = ({ field }: CellProblem): HeldPart | undefined =>
  HOLDABLE.find((part) => field === part || field.startsWith(`${part}.`));

/** The parts that wait. */
export const heldBy = (problems: readonly CellProblem[]): ReadonlySet<HeldPart> =>
  new Set(problems.map(partOf).filter((part) => part !== undefined));

/** What the server said of the one cell that was sent, by the fields of its draft. */
export function problemsOf(
  errors: readonly { readonly field?: string; readonly message: string }[],
  sent: CellDraft
): readonly CellProblem[] {
  const rows = saidRows(sent.evidence);
  return errors.map(({ field = '', message }) => ({ field: rowOf(field.replace(/^cells\.0\.?/, ''), rows), message }));
}

/** A path of the evidence as sent, with the row as typed: empty rows were left out on the way. */
export const rowOf = (path: string, rows: readonly number[]): string =>
  path.replace(
    /(^|\.)evidence\.(\d+)/,
    (_, before: string, at: string) => `${before}evidence.${rows[Number(at)] ?? at}`
  );

/** A problem of the cell itself, and not of one of its parts, stands at its level. */
export const problemAt = (problems: readonly CellProblem[], field: string): string | undefined =>
  problems.find((one) => one.field === field || (field === 'value' && one.field === ''))?.message;
