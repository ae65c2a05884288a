import {
  FRONTIER_SIZE,
  PLOT,
  centreOf,
  frontierCorners,
  type FrontierPoint,
  type FrontierScales
} from './frontier-point.ts';
import { boxedLabel, type Face } from './label.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MAX_WIDTH = 150;

/** Names beside their points, never over a point or another name, and clear of the lines where that can be had. */
export function pointLabels(points: readonly FrontierPoint[], scales: FrontierScales, face: Face): string {
  const taken = points.map((point) => boxAround(centreOf(point, scales), 8));
  const lines = [...points.flatMap((point) => whiskersOf(point, scales)), ...stepsOf(points, scales)];
  return points
    .map((point) => {
      const [line = ''] = wrapText(point.label, MAX_WIDTH, 1, face).lines;
      const size = { width: textWidth(line, face.size, face.family), height: face.size * 1.3 };
      const place = bestPlace(placesFor(centreOf(point, scales), size), taken, lines);
      taken.push(place);
      const label = { x: place.x, middle: place.y + place.height / 2, width: MAX_WIDTH, maxLines: 1, className: 'b' };
      return boxedLabel(point.label, { ...label, size: face.size, family: face.family });
    })
    .join('');
}

/** The first of the free places that crosses the fewest lines; the very first where none is free. */
function bestPlace(places: readonly [Box, ...Box[]], taken: readonly Box[], lines: readonly Box[]): Box {
  const free = places.filter((place) => isInside(place) && !taken.some((other) => overlap(place, other)));
  const crossings = (place: Box): number => lines.filter((other) => overlap(place, other)).length;
  const [first, ...others] = free;
  if (first === undefined) return places[0];
  return others.reduce((best, place) => (crossings(place) < crossings(best) ? place : best), first);
}

/** Right below, right above, left below, left above, then the same further off. */
function placesFor([x, y]: readonly [number, number], size: Pick<Box, 'width' | 'height'>): [Box, ...Box[]] {
  const around = (further: number): [Box, ...Box[]] => {
    const [below, above] = [y + 9 + further, y - 9 - size.height - further];
    const [right, left] = [x + 12, x - 12 - size.width];
    return [
      { x: right, y: below, ...size },
      { x: right, y: above, ...size },
      { x: left, y: below, ...size },
      { x: left, y: above, ...size }
    ];
  };
  return [...around(0), ...around(14), ...around(28), ...around(42)];
}

function whiskersOf(point: FrontierPoint, { x, y }: FrontierScales): Box[] {
  const [cx, cy] = centreOf(point, { x, y });
  const [left, top] = [x(point.cost.low), y(point.score.high)];
  return [
    { x: left, y: cy - 4, width: x(point.cost.high) - left, height: 8 },
    { x: cx - 2, y: top, width: 4, height: y(point.score.low) - top }
  ];
}

/** The frontier's steps as thin boxes. */
function stepsOf(points: readonly FrontierPoint[], scales: FrontierScales): Box[] {
  const corners = frontierCorners(points, scales);
  return corners.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = corners[index] ?? [x, y];
    return [
      { x: fromX, y: fromY - 2, width: x - fromX, height: 4 },
      { x: x - 2, y: Math.min(y, fromY), width: 4, height: Math.abs(y - fromY) }
    ];
  });
}

const boxAround = ([x, y]: readonly [number, number], radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius
});

const isInside = ({ x, y, width, height }: Box): boolean =>
  x >= 0 && y >= PLOT.top && x + width <= FRONTIER_SIZE.width && y + height <= PLOT.bottom + 8;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
