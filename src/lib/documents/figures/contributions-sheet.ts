import { scaleLinear } from 'd3-scale';
import { contributionBar } from './contribution-bar.ts';
import { segmentsOf, totalLabel, type ContributionRow, type Contributions } from './contributions.ts';
import { figureFrame } from './frame.ts';
import { labelsThatFit } from './group-labels.ts';
import { SHEET_FACE, boxedLabel, words } from './label.ts';
import { coordinate, escapeText, shape } from './svg.ts';
import { textWidth } from './text-width.ts';

const WIDTH = 600;
const TOP = 20;
const BAR = 16;
const LINE = 17;
const face = SHEET_FACE;

/** The ranking on a printed sheet, 600 units on the width of the text: codes of the groups as in the table beside it. */
export function contributionsSheet(input: Contributions): string {
  const max = input.max ?? 100;
  const left = nameColumn(input.rows);
  const widestTotal = Math.max(0, ...input.rows.map((row) => totalWidth(row, input)));
  const x = scaleLinear([0, max], [left, Math.min(left + 410, WIDTH - 8 - widestTotal)]);
  const step = input.rows.some((row) => textWidth(row.label, face.size, face.family) > left - 8) ? 2 * LINE + 4 : 23;
  const bottom = TOP + step * input.rows.length - (step - BAR) + 3;
  const axis = shape('path', { class: 'axis', d: `M${coordinate(left)} 16V${coordinate(bottom + 3)}` });
  const rows = input.rows.map((row, index) => drawRow(row, TOP + step * index, input, x, left));
  return figureFrame(input, { width: WIDTH, height: bottom + 6 }, 'rp', axis, codes(input, x), ...rows);
}

function drawRow(row: ContributionRow, y: number, input: Contributions, x: (points: number) => number, left: number) {
  const name = boxedLabel(row.label, {
    x: 0,
    middle: y + BAR / 2,
    width: left - 8,
    maxLines: 2,
    size: face.size,
    family: face.family
  });
  const total = words(x(row.high) + 6, y + 13, totalLabel(row, input.format), 'b');
  return name + contributionBar(row, { y, height: BAR, x }) + total;
}

function codes(input: Contributions, x: (points: number) => number): string {
  const [first] = input.rows;
  if (first === undefined) return '';
  const labels = segmentsOf(first).map(({ group, start, end }) => {
    const text = input.groups[group]?.code ?? '';
    return { text, x: (x(start) + x(end)) / 2 - textWidth(text, face.small, face.family) / 2 };
  });
  return labelsThatFit(labels, WIDTH, face.small, face.family)
    .map(({ text, x: at }) => shape('text', { x: at, y: 14, 'font-style': 'italic' }, escapeText(text)))
    .join('');
}

const totalWidth = (row: ContributionRow, input: Contributions): number =>
  textWidth(totalLabel(row, input.format), face.size, face.family);

function nameColumn(rows: readonly ContributionRow[]): number {
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, face.size, face.family)));
  return Math.min(180, Math.max(112, Math.ceil(widest) + 8));
}
