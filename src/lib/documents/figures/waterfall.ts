import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { axisSpan } from './axis-span.ts';
import type { FigureFormat } from './figure-format.ts';
import { figureFrame, type FigureHead } from './frame.ts';
import { SCREEN_FACE, SHEET_FACE, boxedLabel, words, type Face } from './label.ts';
import { patternDefs, patternFill } from './patterns.ts';
import { coordinate, shape } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';
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

interface Layout {
  readonly width: number;
  readonly labels: number;
  readonly row: number;
  readonly bar: number;
  readonly ticks: number;
  readonly face: Face;
  readonly variant: string;
}

const WIDE: Layout = { width: 1040, labels: 330, row: 25, bar: 17, ticks: 6, face: SCREEN_FACE, variant: '' };
const SHEET: Layout = { width: 600, labels: 250, row: 24, bar: 15, ticks: 4, face: SHEET_FACE, variant: 'rp' };
/** Room between the columns of codes and names. */
const CODE_GAP = 10;

/** Largest gain first, losses last. The ends are lines, not bars, because the axis is cut. */
export const waterfallWide = (input: Waterfall): string => draw(input, WIDE);

/** The same on a printed sheet, 600 units on the width of the text. */
export const waterfallSheet = (input: Waterfall): string => draw(input, SHEET);

function draw(input: Waterfall, layout: Layout): string {
  const { row, width, variant } = layout;
  const { steps, equal } = stepsOf(input);
  const x = scaleOf(input, steps, layout);
  const names = nameBox(input.steps, layout);
  const rows = [endRow(input.from, 0, 'start', x, input.format, layout)];
  let y = row;
  for (const step of steps) {
    // On paper nothing else would show a long name whole, so its row is taller.
    const { lines } = wrapText(step.label, names.width, 2, layout.face);
    const height = lines.length > 1 ? Math.max(row, Math.ceil(layout.face.size * 2.5)) : row;
    rows.push(stepRow(step, { y, height }, x, names, input, layout));
    y += height;
  }
  rows.push(endRow(input.to, y, 'end', x, input.format, layout));
  const bottom = y + row + 8;
  const note = equal.length === 0 ? '' : equalNote(equal, bottom + 40, input.format, layout);
  const size = { width, height: bottom + 26 + (equal.length === 0 ? 0 : 22) };
  const defs = patternDefs(input.prefix, 0, ...(steps.some((step) => step.value < 0) ? (['minus'] as const) : []));
  return figureFrame(input, size, variant, defs, axis(x, bottom, input.format, layout), ...rows, note);
}

type Scale = ScaleLinear<number, number>;

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

interface NameBox {
  readonly x: number;
  readonly width: number;
}

/** The column of names, right of the widest code. */
function nameBox(steps: readonly WaterfallStep[], { labels, face }: Layout): NameBox {
  const x = Math.max(18, ...steps.map(({ code }) => textWidth(code, face.small, face.family))) + CODE_GAP;
  return { x, width: labels - x - 8 };
}

function stepRow(
  step: PlacedStep,
  place: { readonly y: number; readonly height: number },
  x: Scale,
  names: NameBox,
  input: Waterfall,
  { bar, face }: Layout
): string {
  const middle = place.y + place.height / 2;
  const [from, to] = [x(step.start), x(step.end)];
  const box = { x: Math.min(from, to), y: middle - bar / 2, width: Math.abs(to - from), height: bar };
  const gain = step.value > 0;
  const fill = gain ? { class: 'f1' } : { ...patternFill('minus', input.prefix), class: 'minus-edge' };
  const baseline = middle + face.size * 0.35;
  const label = { ...names, middle, maxLines: 2, size: face.size, family: face.family, className: 't2' };
  const connector = `M${coordinate(to)} ${coordinate(middle + bar / 2)}V${coordinate(place.y + place.height + 4)}`;
  return (
    words(0, baseline, step.code, 't3') +
    boxedLabel(step.label, label) +
    shape('rect', { ...box, ...fill }) +
    words(gain ? to + 8 : to - 8, baseline, input.format.signed(step.value), '', gain ? undefined : 'end') +
    shape('path', { class: 'edge', d: connector })
  );
}

/** The total where the steps start, its number left of the line, or where they end, its number right of it. */
function endRow(
  end: Waterfall['from'],
  y: number,
  side: 'start' | 'end',
  x: Scale,
  format: FigureFormat,
  { row, bar, labels, face }: Layout
): string {
  const at = x(end.total);
  const middle = y + row / 2;
  const [top, bottom] = side === 'start' ? [middle - bar / 2, y + row + 4] : [y, middle + bar / 2];
  const label = { x: 0, middle, width: labels - 8, maxLines: 1, size: face.size, family: face.family, className: 'b' };
  const baseline = middle + face.size * 0.35;
  const number = format.points(end.total);
  return (
    boxedLabel(end.label, label) +
    shape('path', { class: 'ink', d: `M${coordinate(at)} ${coordinate(top)}V${coordinate(bottom)}` }) +
    (side === 'start' ? words(at - 8, baseline, number, 'b', 'end') : words(at + 10, baseline, number, 'b'))
  );
}

function equalNote(equal: readonly WaterfallStep[], middle: number, format: FigureFormat, layout: Layout): string {
  const { face, width } = layout;
  const box = { x: 0, middle, width, maxLines: 1, size: face.small, family: face.family, className: 't3' };
  return boxedLabel(`${format.words.equal}: ${equal.map((step) => step.code).join(', ')}`, box);
}
