import { unknownBar } from './bars.ts';
import type { FigureFormat } from './figure-format.ts';
import { figureFrame, type FigureHead } from './frame.ts';
import { SHEET_FACE, boxedLabel, words } from './label.ts';
import { coordinate, shape } from './svg.ts';
import { wrapText } from './wrap-text.ts';

interface HeatCell {
  /** The level given; null where it is not known. */
  readonly value: number | null;
  /** The level of the first round, where it was revised. */
  readonly before?: number;
  /** Far from the mean, in a row over the evaluation's threshold. */
  readonly far?: 'high' | 'low';
}

/** Criteria by evaluators: the tint is the score, the outline the disagreement; the level stands in every cell. */
export interface HeatMap extends FigureHead {
  readonly format: FigureFormat;
  readonly min: number;
  readonly max: number;
  readonly evaluators: readonly string[];
  readonly rows: readonly { readonly code: string; readonly label: string; readonly cells: readonly HeatCell[] }[];
}

const WIDTH = 600;
const NAMES = 250;
const ROW = 34;
const TOP = 40;
const face = SHEET_FACE;

/** For a printed sheet, 600 units on the width of the text. */
export function heatMapSheet(input: HeatMap): string {
  const column = Math.min(70, (WIDTH - NAMES) / Math.max(1, input.evaluators.length));
  const heads = input.evaluators.map((name, index) => {
    const [line = ''] = wrapText(name, column - 4, 1, { size: face.size, family: face.family }).lines;
    return words(NAMES + column * (index + 0.5), TOP - 8, line, 'b', 'middle');
  });
  const rows = input.rows.map((row, index) => {
    const y = TOP + ROW * index;
    const name = { x: 0, middle: y + ROW / 2, width: NAMES - 10, maxLines: 2, size: face.size, family: face.family };
    const cells = row.cells.map((cell, place) => drawCell(cell, NAMES + column * place, y, column, input));
    return boxedLabel(`${row.code} ${row.label}`, name) + cells.join('');
  });
  const height = TOP + ROW * input.rows.length + 2;
  return figureFrame(input, { width: WIDTH, height }, 'rp', ...heads, ...rows);
}

function drawCell(cell: HeatCell, x: number, y: number, column: number, input: HeatMap): string {
  const box = { x: x + 1, y: y + 1, width: column - 2, height: ROW - 2 };
  const middle = [x + column / 2, y + ROW / 2 + 5] as const;
  if (cell.value === null) {
    return unknownBar(box.x, box.y, box.width, box.height) + words(...middle, '?', 'b', 'middle');
  }
  const tint = tintOf(cell.value, input.min, input.max);
  const far = cell.far === undefined ? '' : { high: ' ▲', low: ' ▼' }[cell.far];
  const before = cell.before === undefined ? '' : `${input.format.tick(cell.before)}→`;
  const text = before + input.format.tick(cell.value) + far;
  const outline = cell.far === undefined ? '' : shape('rect', { ...inset(box), class: 'far' });
  return (
    shape('rect', { ...box, class: `hf${tint}` }) +
    shape('rect', { ...box, fill: 'none', class: 'edge' }) +
    outline +
    words(...middle, text, tint === 5 ? 'b on5' : 'b', 'middle')
  );
}

const inset = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: Number(coordinate(x + 1)),
  y: Number(coordinate(y + 1)),
  width: width - 2,
  height: height - 2
});

/** One of six tints, 0 to 5, from the place of the level on its scale. */
function tintOf(value: number, min: number, max: number): number {
  const share = max > min ? (value - min) / (max - min) : 0;
  return Math.round(Math.min(1, Math.max(0, share)) * 5);
}
