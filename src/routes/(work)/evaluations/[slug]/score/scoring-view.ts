import type { CellPlace } from './places.ts';

/** What of the sheet is looked at: a cell, a criterion for all candidates, or the way out. */
export interface ScoringView {
  readonly cell: CellPlace | null;
  readonly part: 'beside' | 'declare' | 'submit' | null;
}
