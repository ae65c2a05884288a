import type { SheetView } from '#lib/server/queries/evaluation/view-sheet.ts';
import { saidRows } from './cell-problems.ts';
import type { CellPlace } from './places.ts';
import { wantsEvidence, wantsReason } from './score-words.ts';
import type { SheetState } from './sheet-state.svelte.ts';

/** What keeps a sheet from being handed in, by cell, in the order of the sheet. */
export interface SheetGaps {
  readonly empty: readonly CellPlace[];
  readonly unreasoned: readonly CellPlace[];
  readonly unproven: readonly CellPlace[];
}

/** The same that handing in asks for, held against what stands in this window. */
export function sheetGaps(view: Pick<SheetView, 'asked' | 'groups'>, sheet: Pick<SheetState, 'draft'>): SheetGaps {
  const criteria = new Map(view.groups.flatMap((group) => group.criteria.map((one) => [one.code, one] as const)));
  const cells = view.asked.map((place) => ({
    place,
    criterion: criteria.get(place.criterion),
    draft: sheet.draft(place)
  }));
  const placesOf = (lacks: (cell: (typeof cells)[number]) => boolean): readonly CellPlace[] =>
    cells.filter((cell) => lacks(cell)).map(({ place }) => place);
  return {
    empty: placesOf(({ draft }) => draft.value === ''),
    unreasoned: placesOf(
      ({ criterion, draft }) =>
        criterion !== undefined && draft.reason.trim() === '' && wantsReason(criterion, draft.value)
    ),
    unproven: placesOf(
      ({ criterion, draft }) =>
        criterion !== undefined && saidRows(draft.evidence).length === 0 && wantsEvidence(criterion, draft.value)
    )
  };
}
