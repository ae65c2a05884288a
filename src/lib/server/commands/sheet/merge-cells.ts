import { growthBy, kilobytes, MAX_SHEET_BYTES, sheetBytes } from '#lib/domain/evaluation/sheet-size.ts';
import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import { done, refuse, refused, type Result } from '#lib/domain/shared/refusal.ts';

/** A cell as it is sent: with the revision that its author saw, 0 for an empty one. */
type SentCell = Omit<Cell, 'at' | 'revision'> & { readonly seen: number };

/** Where a cell stands on its sheet. */
export const keyOf = (one: { readonly candidate: string; readonly criterion: string }): string =>
  `${one.candidate} ${one.criterion}`;

/** Same level, reason, evidence and confidence. */
export function saysTheSame(stored: Cell, sent: Omit<SentCell, 'seen'>): boolean {
  const said = ({
    value,
    reason,
    evidence,
    confidence
  }: Pick<Cell, 'value' | 'reason' | 'evidence' | 'confidence'>): string =>
    JSON.stringify([value, reason ?? null, evidence.map(({ label, url }) => [label, url ?? null]), confidence ?? null]);
  return said(stored) === said(sent);
}

/**
 * Puts cells on a sheet, in turn; what says the same as before stays untouched. All of them or none: refuses by the
 * first cell that would fill the sheet beyond its size. What makes a sheet smaller is always taken.
 */
export function mergeCells(
  before: readonly Cell[],
  sent: readonly SentCell[],
  now: string
): Result<ReadonlyMap<string, Cell>> {
  const after = new Map(before.map((one) => [keyOf(one), one]));
  let size = sheetBytes({ cells: [...before] });
  for (const [index, { seen, ...one }] of sent.entries()) {
    const stored = after.get(keyOf(one));
    if (stored !== undefined && saysTheSame(stored, one)) continue;
    const cell: Cell = { ...one, at: now, revision: seen + 1 };
    const growth = growthBy(cell, stored);
    if (growth > 0 && size + growth > MAX_SHEET_BYTES) {
      const left = Math.max(0, MAX_SHEET_BYTES - size);
      return refused(
        refuse('sheet-full', {
          field: `cells.${index}.reason`,
          params: {
            needed: kilobytes(growth, 'up'),
            left: kilobytes(left, 'down'),
            max: kilobytes(MAX_SHEET_BYTES, 'down')
          }
        })
      );
    }
    after.set(keyOf(one), cell);
    size += growth;
  }
  return done(after);
}
