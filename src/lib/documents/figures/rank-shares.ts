import { edgedBar } from './bars.ts';
import type { FigureFormat } from './figure-format.ts';
import { figureFrame, type FigureHead } from './frame.ts';
import { SCREEN_FACE, SHEET_FACE, boxedLabel, words, type Face } from './label.ts';
import { coordinate, shape } from './svg.ts';
import { textWidth } from './text-width.ts';

/** How often each candidate takes each rank when weights are drawn at random (rank acceptability of SMAA-2). */
export interface RankShares extends FigureHead {
  readonly format: FigureFormat;
  readonly rows: readonly {
    readonly label: string;
    /** Per cent by rank, first rank first. */
    readonly shares: readonly number[];
  }[];
}

const ROW = 43;
const BAR = 13;
/** Units of a bar for one per cent of a column of 96. */
const FULL_COLUMN = 96;
const BAR_SHARE = 84 / FULL_COLUMN;

export const rankSharesScreen = (input: RankShares): string => draw(input, 510, 132, SCREEN_FACE, '');

/** The same on a printed sheet, 600 units on the width of the text. */
export const rankSharesSheet = (input: RankShares): string => draw(input, 600, 150, SHEET_FACE, 'rp');

function draw(input: RankShares, width: number, leastNames: number, face: Face, variant: string): string {
  const names = nameColumn(input, leastNames, face);
  const ranks = Math.max(1, ...input.rows.map((row) => row.shares.length));
  const least = textWidth(input.format.percent(99.9), face.small, face.family) + 8;
  const column = Math.max(least, Math.min(FULL_COLUMN * (face === SHEET_FACE ? 1.15 : 1), (width - names) / ranks));
  const bottom = 28 + ROW * input.rows.length;
  const named = textWidth(`${input.format.words.rank} ${ranks}`, face.size, face.family) <= column - 10;
  const heads = Array.from({ length: ranks }, (_, rank) => {
    const x = names + rank * column;
    const text = named ? `${input.format.words.rank} ${rank + 1}` : String(rank + 1);
    return words(x, 14, text, 't2') + shape('path', { class: 'axis', d: `M${coordinate(x)} 24V${coordinate(bottom)}` });
  });
  if (!named) heads.push(words(names - 8, 14, input.format.words.rank, 't2', 'end'));
  const rows = input.rows.map((row, index) => {
    const y = 32 + ROW * index;
    const box = { x: 0, middle: y + 13, width: names - 8, maxLines: 2, size: face.size, family: face.family };
    const cells = row.shares.map((share, rank) =>
      drawCell(share, rank, names + rank * column, y, column, input.format)
    );
    return boxedLabel(row.label, { ...box, className: 'b' }) + cells.join('');
  });
  const size = { width: Math.max(width, names + ranks * column), height: bottom + 8 };
  return figureFrame(input, size, variant, ...heads, ...rows);
}

/** Names are given a third more where they need it, then wrap. */
function nameColumn({ rows }: RankShares, least: number, { size, family }: Face): number {
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, size, family)));
  return Math.min(least * 1.35, Math.max(least, widest + 10));
}

function drawCell(share: number, rank: number, x: number, y: number, column: number, format: FigureFormat): string {
  const width = (share / 100) * column * BAR_SHARE;
  const bar = edgedBar(x, y, width, BAR, { class: rank === 0 ? 'f1' : 'f3' });
  return bar + words(x + 4, y + 28, format.percent(share < 1 ? share : Math.round(share)), share > 50 ? 'b s' : 's');
}
