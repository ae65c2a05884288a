import type { ScaleLinear } from 'd3-scale';
import type { FigureFormat } from './figure-format.ts';
import { boxedLabel, words, type Face } from './label.ts';
import { filledBox } from './patterns.ts';
import { coordinate, shape } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { PlacedStep, WaterfallStep } from './waterfall-steps.ts';

/** The measures of one form of the drawing. */
export interface Layout {
  readonly width: number;
  readonly labels: number;
  readonly row: number;
  readonly bar: number;
  readonly ticks: number;
  readonly face: Face;
  readonly variant: string;
  /** Names stand over their bars, and have no column. */
  readonly stacked: boolean;
}

export type Scale = ScaleLinear<number, number>;

/** Room between the columns of codes and names. */
const CODE_GAP = 10;

export interface NameBox {
  readonly x: number;
  readonly width: number;
}

/** The column of names, right of the widest code; on a phone all that is right of it. */
export function nameBox(steps: readonly WaterfallStep[], { labels, width, stacked, face }: Layout): NameBox {
  const x = Math.max(18, ...steps.map(({ code }) => textWidth(code, face.small, face.family))) + CODE_GAP;
  return { x, width: (stacked ? width : labels - 8) - x };
}

/** Room over a bar for so many lines of its name. */
export const roomOver = (lines: number, { stacked, face }: Layout): number =>
  stacked ? Math.ceil(lines * face.size * 1.2) + 2 : 0;

/** One difference: its bar between two running totals, its number beyond it, a line down to the next. */
export function stepRow(
  step: PlacedStep,
  place: { readonly y: number; readonly height: number; readonly over: number; readonly names: NameBox },
  x: Scale,
  { format }: { readonly format: FigureFormat },
  { bar, face }: Layout
): string {
  const { over } = place;
  const middle = place.y + over + (place.height - over) / 2;
  const named = over === 0 ? middle : place.y + over / 2;
  const [from, to] = [x(step.start), x(step.end)];
  const box = { x: Math.min(from, to), y: middle - bar / 2, width: Math.abs(to - from), height: bar };
  const gain = step.value > 0;
  const filled = gain
    ? filledBox(box, { class: 'f1' })
    : filledBox(box, { pattern: 'minus' }) + shape('rect', { ...box, fill: 'none', class: 'minus-edge' });
  const baseline = middle + face.size * 0.35;
  const label = { ...place.names, middle: named, maxLines: 2, size: face.size, family: face.family, className: 't2' };
  const connector = `M${coordinate(to)} ${coordinate(middle + bar / 2)}V${coordinate(place.y + place.height + 4)}`;
  return (
    words(0, named + face.size * 0.35, step.code, 't3') +
    boxedLabel(step.label, label) +
    filled +
    words(gain ? to + 8 : to - 8, baseline, format.signed(step.value), '', gain ? undefined : 'end') +
    // Where names stand between the bars a line down would run through them.
    (over === 0 ? shape('path', { class: 'edge', d: connector }) : '')
  );
}

/** The total where the steps start, its number left of the line, or where they end, its number right of it. */
export function endRow(
  end: { readonly label: string; readonly total: number; readonly side: 'start' | 'end' },
  y: number,
  x: Scale,
  format: FigureFormat,
  layout: Layout
): string {
  const { row, bar, labels, width, stacked, face } = layout;
  const at = x(end.total);
  const over = roomOver(1, layout);
  const middle = y + over + row / 2;
  const [top, bottom] =
    end.side === 'start' ? [middle - bar / 2, y + over + row + (stacked ? 0 : 4)] : [y + over, middle + bar / 2];
  const place = stacked ? { middle: y + over / 2, width } : { middle, width: labels - 8 };
  const label = { x: 0, ...place, maxLines: 1, size: face.size, family: face.family, className: 'b' };
  const baseline = middle + face.size * 0.35;
  const number = format.points(end.total);
  return (
    boxedLabel(end.label, label) +
    shape('path', { class: 'ink', d: `M${coordinate(at)} ${coordinate(top)}V${coordinate(bottom)}` }) +
    (end.side === 'start' ? words(at - 8, baseline, number, 'b', 'end') : words(at + 10, baseline, number, 'b'))
  );
}
