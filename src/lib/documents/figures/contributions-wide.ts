import { scaleLinear } from 'd3-scale';
import { contributionBar } from './contribution-bar.ts';
import { hasUnknown, segmentsOf, totalLabel, type ContributionRow, type Contributions } from './contributions.ts';
import { figureFrame } from './frame.ts';
import { groupKey } from './group-key.ts';
import { labelLine, labelsThatFit, type PlacedLabel, type WantedLabel } from './group-labels.ts';
import { SCREEN_FACE, boxedLabel, words } from './label.ts';
import { coordinate, shape } from './svg.ts';
import { textWidth } from './text-width.ts';

const WIDTH = 1040;
const TOP = 34;
const ROW = 64;
const BAR = 26;
const TOTAL_SIZE = 17;
const RANK_COLUMN = 26;
const face = SCREEN_FACE;

/** The ranking for a desk: names left, group names over the first bar, points under each, totals right of the bars. */
export function contributionsWide(input: Contributions): string {
  const max = input.max ?? 100;
  const left = nameColumn(input.rows);
  const x = scaleLinear([0, max], [left, rightEnd(input, left, max)]);
  const bottom = TOP + ROW * input.rows.length + 4;
  const heads = groupHeads(input, x);
  const ticks = x.ticks(5).map((tick) => {
    const line = shape('path', { class: 'grid', d: `M${coordinate(x(tick))} 28V${coordinate(bottom)}` });
    return line + words(x(tick), bottom + 16, input.format.tick(tick), 't3', 'middle');
  });
  const rows = input.rows.map((row, index) => drawRow(row, TOP + ROW * index, input, x, left));
  const key = heads.named ? { svg: '', height: 0 } : groupKey(input.groups, { y: bottom + 34, width: WIDTH, face });
  const height = bottom + 22 + (key.height > 0 ? key.height + 14 : 0);
  return figureFrame(input, { width: WIDTH, height }, '', ...ticks, heads.svg, ...rows, key.svg);
}

function drawRow(row: ContributionRow, y: number, input: Contributions, x: (points: number) => number, left: number) {
  const rank = row.rank === undefined ? '' : words(0, y + 18, row.rank, 't3');
  const name = boxedLabel(row.label, {
    x: row.rank === undefined ? 0 : RANK_COLUMN,
    middle: y + BAR / 2,
    width: left - 8 - (row.rank === undefined ? 0 : RANK_COLUMN),
    maxLines: 3,
    size: face.size,
    family: face.family,
    className: 'b'
  });
  const bar = contributionBar(row, { y, height: BAR, x });
  const total = words(x(row.high) + 10, y + 19, totalLabel(row, input.format), 'b big');
  return rank + name + bar + labelLine(valueLabels(row, input, x), y + 41, 't2 s') + total;
}

function valueLabels(row: ContributionRow, input: Contributions, x: (points: number) => number): PlacedLabel[] {
  const { format } = input;
  const parts: WantedLabel[] = segmentsOf(row)
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ x: x(start) + 2, text: format.points(end - start), until: x(end) + 2 }));
  const unknown = {
    x: x(row.low) + 2,
    text: `+0–${format.short(row.high - row.low)} ${format.words.unknown}`,
    must: true
  };
  return labelsThatFit(hasUnknown(row) ? [...parts, unknown] : parts, WIDTH, face.small, face.family);
}

/** Names over the first bar if all have room there, else codes and a key. */
function groupHeads(input: Contributions, x: (points: number) => number): { svg: string; named: boolean } {
  const [first] = input.rows;
  if (first === undefined) return { svg: '', named: false };
  const segments = segmentsOf(first);
  const place = (textOf: (index: number) => string): PlacedLabel[] =>
    segments.map(({ group, start }) => ({ text: textOf(group), x: x(start) }));
  const names = place((group) => input.groups[group]?.label ?? '');
  const named = labelsThatFit(names, WIDTH, face.small, face.family).length === names.length;
  const heads = named ? names : place((group) => input.groups[group]?.code ?? '');
  return { svg: labelLine(labelsThatFit(heads, WIDTH, face.small, face.family), 22, 't2 s'), named };
}

/** Names are given 150 to 250 units, then wrap. */
function nameColumn(rows: readonly ContributionRow[]): number {
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, face.size, face.family)));
  return Math.min(250, Math.max(150, Math.ceil(widest) + RANK_COLUMN + 8));
}

/** 950, or less where a total would run over the right edge. */
function rightEnd(input: Contributions, left: number, max: number): number {
  const ends = input.rows.map((row) => {
    const width = textWidth(totalLabel(row, input.format), TOTAL_SIZE, face.family);
    return row.high > 0 ? left + ((WIDTH - 10 - width - left) * max) / row.high : WIDTH;
  });
  return Math.max(left + 1, Math.min(950, ...ends));
}
