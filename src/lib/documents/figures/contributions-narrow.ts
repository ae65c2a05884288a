import { contributionBar } from './contribution-bar.ts';
import { segmentsOf, totalLabel, type ContributionRow, type Contributions } from './contributions.ts';
import { figureFrame } from './frame.ts';
import { groupKey } from './group-key.ts';
import { SCREEN_FACE, boxedLabel, words } from './label.ts';
import { coordinate, shape } from './svg.ts';
import { textWidth } from './text-width.ts';

const WIDTH = 326;
const SCALE = 290;
const ROW = 62;
const BAR = 22;
const LEADER = 15;
const TOTAL_SIZE = 15;
const face = SCREEN_FACE;

/** The ranking for a phone: name and total over each bar, group names led down from the last bar. */
export function contributionsNarrow(input: Contributions): string {
  const max = input.max ?? 100;
  const x = (points: number): number => (points * SCALE) / max;
  const rows = input.rows.map((row, index) => drawRow(row, ROW * index, input, x));
  const bottom = ROW * input.rows.length - 14;
  const names = groupNames(input, bottom, x);
  return figureFrame(input, { width: WIDTH, height: bottom + names.height + 8 }, 'nar', ...rows, names.svg);
}

function drawRow(row: ContributionRow, y: number, input: Contributions, x: (points: number) => number): string {
  const total = totalLabel(row, input.format);
  const name = boxedLabel(row.rank === undefined ? row.label : `${row.rank.replace(/\d$/, '$&.')} ${row.label}`, {
    x: 0,
    middle: y + 14,
    width: WIDTH - textWidth(total, TOTAL_SIZE, face.family) - 10,
    maxLines: 1,
    size: face.size,
    family: face.family,
    className: 'b'
  });
  const rest = shape('path', { class: 'grid', d: `M${coordinate(x(row.high))} ${coordinate(y + 26 + BAR)}H${SCALE}` });
  const bar = contributionBar(row, { y: y + 26, height: BAR, x });
  return name + words(WIDTH, y + 19, total, 'b mid', 'end') + bar + rest;
}

function groupNames(
  input: Contributions,
  bottom: number,
  x: (points: number) => number
): { readonly svg: string; readonly height: number } {
  const last = input.rows.at(-1);
  const middles = last === undefined ? [] : segmentsOf(last).map(({ start, end }) => (x(start) + x(end)) / 2);
  const room = middles.every((middle, index) => {
    const width = textWidth(input.groups[index]?.label ?? '', face.small, face.family);
    return middle + 9 + width <= WIDTH && middle - (middles[index - 1] ?? -Infinity) >= 4;
  });
  if (!room || middles.length === 0) {
    const key = groupKey(input.groups, { y: bottom + 12, width: WIDTH, face });
    return { svg: key.svg, height: key.height + 12 };
  }
  const leaders = middles.map((middle, index) => {
    const y = bottom + 14 + LEADER * (middles.length - 1 - index);
    const d = `M${coordinate(middle)} ${coordinate(bottom)}V${coordinate(y)}h6`;
    return shape('path', { class: 'edge', d }) + words(middle + 9, y + 4, input.groups[index]?.label ?? '', 't2 s');
  });
  return { svg: leaders.join(''), height: 14 + LEADER * middles.length };
}
