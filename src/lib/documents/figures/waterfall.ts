import { scaleLinear } from 'd3-scale';
import { axisSpan } from './axis-span.ts';
import type { FigureFormat } from './figure-format.ts';
import { figureFrame, type FigureHead } from './frame.ts';
import { SCREEN_FACE, SHEET_FACE, boxedLabel, words } from './label.ts';
import { coordinate, shape } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';
import { endRow, nameBox, roomOver, stepRow, type Layout, type Scale } from './waterfall-rows.ts';
import { stepsOf, type PlacedStep, type WaterfallStep } from './waterfall-steps.ts';

/** Why one candidate stands above another: from the other's total, criterion by criterion, to its own. */
export interface Waterfall extends FigureHead {
  readonly format: FigureFormat;
  /** The one below, where the steps start. */
  readonly from: { readonly label: string; readonly total: number };
  /** The one above, where they end. */
  readonly to: { readonly label: string; readonly total: number };
  /** Differences in points, upper minus lower, in any order. */
  readonly steps: readonly WaterfallStep[];
}

const SCREEN = { face: SCREEN_FACE, variant: '', stacked: false };
const WIDE: Layout = { ...SCREEN, width: 1040, labels: 330, row: 25, bar: 17, ticks: 6 };
const NARROW: Layout = { ...SCREEN, width: 326, labels: 0, row: 22, bar: 15, ticks: 4, variant: 'nar', stacked: true };
const SHEET: Layout = { ...WIDE, width: 600, labels: 250, row: 24, bar: 15, ticks: 4, face: SHEET_FACE, variant: 'rp' };

/** Largest gain first, losses last. The ends are lines, not bars, because the axis is cut. */
export const waterfallWide = (input: Waterfall): string => draw(input, WIDE);

/** The same for a phone: names over their bars. */
export const waterfallNarrow = (input: Waterfall): string => draw(input, NARROW);

/** The same on a printed sheet, 600 units on the width of the text. */
export const waterfallSheet = (input: Waterfall): string => draw(input, SHEET);

function draw(input: Waterfall, layout: Layout): string {
  const { row, width, variant } = layout;
  const { steps, equal } = stepsOf(input);
  const x = scaleOf(input, steps, layout);
  const names = nameBox(input.steps, layout);
  const rows = [endRow({ ...input.from, side: 'start' }, 0, x, input.format, layout)];
  let y = row + roomOver(1, layout);
  for (const step of steps) {
    // On paper nothing else would show a long name whole, so its row is taller.
    const { lines } = wrapText(step.label, names.width, 2, layout.face);
    const over = roomOver(lines.length, layout);
    const height = over === 0 && lines.length > 1 ? Math.max(row, Math.ceil(layout.face.size * 2.5)) : over + row;
    rows.push(stepRow(step, { y, height, over, names }, x, input, layout));
    y += height;
  }
  rows.push(endRow({ ...input.to, side: 'end' }, y, x, input.format, layout));
  const bottom = y + roomOver(1, layout) + row + 8;
  const note = equal.length === 0 ? '' : equalNote(equal, bottom + 40, input.format, layout);
  const size = { width, height: bottom + 26 + (equal.length === 0 ? 0 : 22) };
  return figureFrame(input, size, variant, axis(x, bottom, input.format, layout), ...rows, note);
}

/** All running totals, with room left of the first and right of the last for their numbers. */
function scaleOf(input: Waterfall, steps: readonly PlacedStep[], { width, labels, face }: Layout): Scale {
  const totals = [input.from.total, input.to.total, ...steps.flatMap(({ start, end }) => [start, end])];
  const room = textWidth('+100,0', face.size, face.family) + 10;
  return scaleLinear(axisSpan(totals), [labels + room, width - room]);
}

function axis(x: Scale, bottom: number, format: FigureFormat, layout: Layout): string {
  const numbers = x.ticks(layout.ticks);
  const texts = format.ticks(numbers);
  const ticks = numbers.map((tick, index) => {
    const line = shape('path', { class: 'grid', d: `M${coordinate(x(tick))} 0V${coordinate(bottom)}` });
    return line + words(x(tick), bottom + 18, texts[index] ?? '', 't3', 'middle');
  });
  return ticks.join('');
}

function equalNote(equal: readonly WaterfallStep[], middle: number, format: FigureFormat, layout: Layout): string {
  const { face, width } = layout;
  const box = { x: 0, middle, width, maxLines: 1, size: face.small, family: face.family, className: 't3' };
  return boxedLabel(`${format.words.equal}: ${equal.map((step) => step.code).join(', ')}`, box);
}
