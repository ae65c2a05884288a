import type { ScoreCell } from '#lib/ui/marks/score-cell.ts';

/** A criterion in the rail of the scoring sheet, with a small square for each product. */
export interface RailCriterion {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  readonly cells: readonly ScoreCell[];
  /** "3 trong 4 ô đã chấm"; heard, not seen. */
  readonly cellsLabel: string;
  readonly current?: boolean;
}

export interface RailGroup {
  readonly title: string;
  readonly items: readonly RailCriterion[];
}
