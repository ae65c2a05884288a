import { scaleLinear } from 'd3-scale';
import { edgedBar } from './bars.ts';
import type { FigureFormat } from './figure-format.ts';
import { figureFrame, type FigureHead } from './frame.ts';
import { SCREEN_FACE, SHEET_FACE, boxedLabel, words, type Face } from './label.ts';
import { coordinate, shape } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

export interface WeightInterval {
  readonly label: string;
  /** The sealed weight and the interval in which the winner stays first, all in per cent of the whole. */
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  /** Who leads below and above the interval, where it ends inside 0 to 100. */
  readonly below?: string;
  readonly above?: string;
}

/** How far each weight may move, the others in proportion, before another candidate leads. */
export interface WeightIntervals extends FigureHead {
  readonly format: FigureFormat;
  readonly rows: readonly WeightInterval[];
}

interface Layout {
  readonly width: number;
  readonly names: number;
  readonly scale: number;
  readonly row: number;
  readonly face: Face;
  readonly variant: string;
  /** Room over each bar for its name, where names have no column. */
  readonly over: number;
}

const SCREEN: Layout = { width: 510, names: 146, scale: 270, row: 40, face: SCREEN_FACE, variant: '', over: 0 };
const SHEET: Layout = { width: 600, names: 170, scale: 330, row: 42, face: SHEET_FACE, variant: 'rp', over: 0 };
const NARROW: Layout = { ...SCREEN, width: 326, names: 5, scale: 225, variant: 'nar', over: 18 };
const TOP = 7;
const BAR = 14;

export const weightIntervalsScreen = (input: WeightIntervals): string => draw(input, SCREEN);

/** The same for a phone: names over their bars. */
export const weightIntervalsNarrow = (input: WeightIntervals): string => draw(input, NARROW);

/** The same on a printed sheet, 600 units on the width of the text. */
export const weightIntervalsSheet = (input: WeightIntervals): string => draw(input, SHEET);

function draw(input: WeightIntervals, layout: Layout): string {
  const { names, scale, width, face } = layout;
  const x = scaleLinear([0, 100], [names, names + scale]);
  let bottom = TOP;
  const rows = input.rows.map((interval) => {
    const drawn = drawRow(interval, bottom, x, input.format, layout);
    bottom += drawn.height;
    return drawn.svg;
  });
  bottom += 17;
  const ticks = [0, 25, 50, 75, 100].map((tick) => words(x(tick), bottom, input.format.tick(tick), 't3', 'middle'));
  const unit = words(
    x(100) + textWidth('100', face.small, face.family) / 2 + 6,
    bottom,
    input.format.words.ofTotal,
    't3'
  );
  return figureFrame(input, { width, height: bottom + 4 }, layout.variant, ...rows, ...ticks, unit);
}

function drawRow(
  row: WeightInterval,
  top: number,
  x: (percent: number) => number,
  format: FigureFormat,
  { names, width, face, row: least, over }: Layout
): { readonly svg: string; readonly height: number } {
  const setting = { size: face.small, family: face.family };
  const outside = outsideText(row, format);
  const lines = wrapText(outside, width - names, 2, setting).lines.length;
  const line = face.small * 1.2;
  const y = top + over;
  const place =
    over === 0 ? { middle: y + 16, width: names - 10, maxLines: 2 } : { middle: top + over / 2, width, maxLines: 1 };
  const name = { x: 0, ...place, size: face.size, family: face.family };
  const below = { x: names, middle: y + 29 + ((lines - 1) * line) / 2, width: width - names, maxLines: 2, ...setting };
  const d = `M${coordinate(x(0))} ${coordinate(y + 4 + BAR / 2)}H${coordinate(x(100))}`;
  const svg = [
    boxedLabel(row.label, { ...name, className: 'b' }),
    shape('path', { class: 'track', d }),
    edgedBar(x(row.low), y + 4, x(row.high) - x(row.low), BAR, { class: 'f3' }),
    shape('path', { class: 'ink', d: `M${coordinate(x(row.weight))} ${coordinate(y)}v22` }),
    weightLabel(row, y + 15.5, x, format, face),
    boxedLabel(outside, { ...below, className: 't3' })
  ].join('');
  return { svg, height: over + least + (lines - 1) * line };
}

/** Right of the weight's mark; behind the band where it would run over the band's end. */
function weightLabel(
  row: WeightInterval,
  y: number,
  x: (percent: number) => number,
  format: FigureFormat,
  face: Face
): string {
  const text = format.percent(row.weight);
  const start = x(row.weight) + 5;
  const overEnd = x(row.high) > start - 5 && x(row.high) < start + textWidth(text, face.small, face.family) + 2;
  return words(overEnd ? x(row.high) + 5 : start, y, text, 'b s');
}

/** What happens outside the interval, `dưới 4 %: B vượt; quá 44 %: C vượt`. */
export function outsideText(row: WeightInterval, format: FigureFormat): string {
  const parts = [
    ...(row.below === undefined ? [] : [format.words.below(format.percent(row.low), row.below)]),
    ...(row.above === undefined ? [] : [format.words.above(format.percent(row.high), row.above)])
  ];
  return parts.length === 0 ? format.words.alwaysFirst : parts.join('; ');
}
