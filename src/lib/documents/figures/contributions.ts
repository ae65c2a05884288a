import type { FigureHead } from './frame.ts';
import type { FigureFormat } from './figure-format.ts';

export interface ContributionGroup {
  /** Letter or short code: `A`. */
  readonly code: string;
  readonly label: string;
}

export interface ContributionRow {
  /** `1`, `2`, `1=`. */
  readonly rank?: string;
  readonly label: string;
  /** What each group adds to the total with unknowns at their worst: points, 0 or more, in the order of the groups. */
  readonly parts: readonly number[];
  /** Total with the unknowns at their worst and at their best; equal where nothing is unknown. */
  readonly low: number;
  readonly high: number;
}

/** A ranking told by what each group of criteria adds: stacked bars, one a candidate, on the full scale. */
export interface Contributions extends FigureHead {
  readonly format: FigureFormat;
  readonly groups: readonly ContributionGroup[];
  readonly rows: readonly ContributionRow[];
  /** The end of the scale in points, 100 when not given. */
  readonly max?: number;
}

export interface Segment {
  readonly group: number;
  readonly start: number;
  readonly end: number;
}

/** Where the groups of a row begin and end, in points. */
export function segmentsOf(row: ContributionRow): Segment[] {
  let start = 0;
  return row.parts.map((part, group) => {
    const segment = { group, start, end: start + Math.max(0, part) };
    start = segment.end;
    return segment;
  });
}

export const totalLabel = (row: ContributionRow, format: FigureFormat): string => format.range(row.low, row.high);

export const hasUnknown = (row: ContributionRow): boolean => row.high > row.low;
