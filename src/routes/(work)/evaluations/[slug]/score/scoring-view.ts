import type { SheetView } from '#lib/server/queries/evaluation/view-sheet.ts';
import { chosenCell, type CellPlace } from './places.ts';

const PARTS = ['beside', 'declare', 'submit'] as const;

/** What of the sheet is looked at: a cell; a criterion for all candidates; the declaration again; the way out. */
export interface ScoringView {
  readonly cell: CellPlace | null;
  readonly part: (typeof PARTS)[number] | null;
}

/** What an address asks for. */
export const viewAt = (sheet: SheetView, params: URLSearchParams): ScoringView => ({
  cell: chosenCell(sheet, params.get('criterion'), params.get('candidate')),
  part: PARTS.find((part) => part === params.get('part')) ?? null
});
