import type { ScaleLinear } from 'd3-scale';

export interface FrontierPoint {
  readonly label: string;
  /** In the unit of the axis. */
  readonly cost: { readonly low: number; readonly expected: number; readonly high: number };
  /** Points; `low` and `high` differ where something is unknown. */
  readonly score: { readonly low: number; readonly high: number };
  /** Nothing else is both cheaper and better. */
  readonly onFrontier: boolean;
}

/** The drawing and the plot inside it. */
export const FRONTIER_SIZE = { width: 540, height: 318 };
export const PLOT = { left: 56, right: 486, top: 18, bottom: 268 };

export interface FrontierScales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

export const middleScore = ({ score }: FrontierPoint): number => (score.low + score.high) / 2;

export const centreOf = (point: FrontierPoint, { x, y }: FrontierScales): [number, number] => [
  x(point.cost.expected),
  y(middleScore(point))
];

/** The points that the frontier's step goes through, from the axis to the right edge; none where none is on it. */
export function frontierCorners(points: readonly FrontierPoint[], scales: FrontierScales): [number, number][] {
  const corners = points
    .filter((point) => point.onFrontier)
    .map((point) => centreOf(point, scales))
    .toSorted(([a], [b]) => a - b);
  const [first] = corners;
  const last = corners.at(-1);
  if (first === undefined || last === undefined) return [];
  return [[first[0], PLOT.bottom + 10], ...corners, [PLOT.right, last[1]]];
}
