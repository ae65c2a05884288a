import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { axisSpan } from './axis-span.ts';
import type { FigureFormat } from './figure-format.ts';
import { figureFrame, type FigureHead } from './frame.ts';
import { pointLabels } from './frontier-labels.ts';
import {
  FRONTIER_SIZE,
  PLOT,
  frontierCorners,
  middleScore,
  type FrontierPoint,
  type FrontierScales
} from './frontier-point.ts';
import { SCREEN_FACE, SHEET_FACE, words, type Face } from './label.ts';
import { coordinate, shape } from './svg.ts';

/** Quality against cost: what is worth its money. */
export interface Frontier extends FigureHead {
  readonly format: FigureFormat;
  readonly points: readonly FrontierPoint[];
  /** Under the cost axis: `tỷ đồng trong 5 năm`. */
  readonly costUnit: string;
}

export const frontierScreen = (input: Frontier): string => draw(input, SCREEN_FACE, '');

/** The same on a printed sheet. */
export const frontierSheet = (input: Frontier): string => draw(input, SHEET_FACE, 'rp');

function draw(input: Frontier, face: Face, variant: string): string {
  const scales = scalesOf(input.points);
  const marks = input.points.map((point) => drawPoint(point, scales));
  return figureFrame(
    input,
    FRONTIER_SIZE,
    variant,
    axes(input, scales),
    frontierLine(input.points, scales),
    ...marks,
    pointLabels(input.points, scales, face),
    words(PLOT.right, PLOT.top - 6, input.format.words.frontier, 't3', 'end')
  );
}

function scalesOf(points: readonly FrontierPoint[]): FrontierScales {
  const costs = points.flatMap(({ cost }) => [cost.low, cost.expected, cost.high]);
  const scores = points.flatMap(({ score }) => [score.low, score.high]);
  return {
    x: scaleLinear(padded(costs), [PLOT.left, PLOT.right]).nice(5),
    y: scaleLinear(padded(scores), [PLOT.bottom, PLOT.top + 28]).nice(5)
  };
}

/** The span of the values with a tenth on each side. */
function padded(values: readonly number[]): [number, number] {
  const [low, high] = axisSpan(values);
  const pad = (high - low) / 10;
  return [low - pad, high + pad];
}

function axes({ format, costUnit }: Frontier, { x, y }: FrontierScales): string {
  const base = PLOT.bottom + 10;
  const [scoreTicks, costTicks] = [y.ticks(5), x.ticks(5)];
  const [scores, costs] = [format.ticks(scoreTicks), format.ticks(costTicks)];
  const rows = scoreTicks.map((tick, index) => {
    const grid = shape('path', { class: 'grid', d: `M${PLOT.left} ${coordinate(y(tick))}H${PLOT.right}` });
    return grid + words(PLOT.left - 8, y(tick) + 4, scores[index] ?? '', 't3', 'end');
  });
  const columns = costTicks.map((tick, index) => {
    const mark = shape('path', { class: 'axis', d: `M${coordinate(x(tick))} ${base}v5` });
    return mark + words(x(tick), base + 20, costs[index] ?? '', 't3', 'middle');
  });
  const bottom = shape('path', { class: 'axis', d: `M${PLOT.left} ${base}H${PLOT.right}` });
  const units = words(PLOT.right, base + 36, costUnit, 't3', 'end') + words(0, 10, format.words.points, 't3');
  return [...rows, ...columns, bottom, units].join('');
}

/** A step: right of each point on it and up to the next. Between two of them nothing better is to be had. */
function frontierLine(points: readonly FrontierPoint[], scales: FrontierScales): string {
  const path = line().curve(curveStepAfter).digits(1)(frontierCorners(points, scales));
  return path === null || path === '' ? '' : shape('path', { class: 'frontier', d: path });
}

function drawPoint(point: FrontierPoint, { x, y }: FrontierScales): string {
  const [cx, cy] = [x(point.cost.expected), y(middleScore(point))];
  const [left, right] = [x(point.cost.low), x(point.cost.high)].map(coordinate);
  const [top, low] = [coordinate(cy - 4), coordinate(cy)];
  const cost = `M${left} ${low}H${right}M${left} ${top}v8M${right} ${top}v8`;
  const span = `M${coordinate(cx)} ${coordinate(y(point.score.low))}V${coordinate(y(point.score.high))}`;
  return (
    shape('path', { class: 'line', d: cost }) +
    (point.score.high > point.score.low ? shape('path', { class: 'unk-line', d: span }) : '') +
    shape('circle', { cx, cy, r: 6.5, class: point.onFrontier ? 'f1' : 'hollow' })
  );
}
