import { edgedBar, unknownBar } from './bars.ts';
import { hasUnknown, segmentsOf, type ContributionRow } from './contributions.ts';
import { groupFill } from './patterns.ts';

export interface BarPlace {
  readonly y: number;
  readonly height: number;
  /** Points to units of the drawing. */
  readonly x: (points: number) => number;
}

/** The stacked bar of one row, what is unknown last. */
export function contributionBar(row: ContributionRow, { y, height, x }: BarPlace): string {
  const segments = segmentsOf(row).map(({ group, start, end }) =>
    edgedBar(x(start), y, x(end) - x(start), height, groupFill(group))
  );
  const unknown = hasUnknown(row) ? unknownBar(x(row.low), y, x(row.high) - x(row.low), height) : '';
  return segments.join('') + unknown;
}
