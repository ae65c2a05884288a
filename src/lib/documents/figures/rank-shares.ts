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

interface Layout {
  readonly width: number;
  /** The least width of the column of names; null where names stand over their bars. */
  readonly names: number | null;
  readonly face: Face;
  readonly variant: string;
}

/** Room over the bars for a name, where names have no column. */
const OVER = 18;

export const rankSharesScreen = (input: RankShares): string =>
  draw(input, { width: 510, names: 132, face: SCREEN_FACE, variant: '' });

/** The same for a phone: names over their bars. */
export const rankSharesNarrow = (input: RankShares): string =>
  draw(input, { width: 326, names: null, face: SCREEN_FACE, variant: 'nar' });

/** The same on a printed sheet, 600 units on the width of the text. */
export const rankSharesSheet = (input: RankShares): string =>
  draw(input, { width: 600, names: 150, face: SHEET_FACE, variant: 'rp' });

function draw(input: RankShares, { width, names: leastNames, face, variant }: Layout): string {
  const names = leastNames === null ? 0 : nameColumn(input, leastNames, face);
  const over = leastNames === null ? OVER : 0;
  const ranks = Math.max(1, ...input.rows.map((row) => row.shares.length));
  const least = textWidth(input.format.percent(99.9), face.small, face.family) + 8;
  const column = Math.max(least, Math.min(FULL_COLUMN * (face === SHEET_FACE ? 1.15 : 1), (width - names) / ranks));
  const named = textWidth(`${input.format.words.rank} ${ranks}`, face.size, face.family) <= column - 10;
  // Numbers alone need the word once: left of them, or on a line of its own where there is no column.
  const head = named || over === 0 ? 14 : 32;
  const bottom = head + 14 + (ROW + over) * input.rows.length;
  const heads = Array.from({ length: ranks }, (_, rank) => {
    const x = names + rank * column;
    const text = named ? `${input.format.words.rank} ${rank + 1}` : String(rank + 1);
    // Beside the bars only where names stand over them, so that no line runs through a name.
    const spans =
      over === 0
        ? [[head + 10, bottom] as const]
        : input.rows.map((_, row) => {
            const y = head + 18 + over + (ROW + over) * row;
            return [y - 2, y + ROW - 10] as const;
          });
    const d = spans.map(([from, to]) => `M${coordinate(x)} ${coordinate(from)}V${coordinate(to)}`).join('');
    return words(x, head, text, 't2') + (d === '' ? '' : shape('path', { class: 'axis', d }));
  });
  if (!named)
    heads.push(words(Math.max(0, names - 8), 14, input.format.words.rank, 't2', over === 0 ? 'end' : undefined));
  const rows = input.rows.map((row, index) => {
    const top = head + 18 + (ROW + over) * index;
    const y = top + over;
    const place =
      over === 0 ? { middle: y + 13, width: names - 8, maxLines: 2 } : { middle: top + 8, width, maxLines: 1 };
    const box = { x: over === 0 ? 0 : 4, ...place, size: face.size, family: face.family };
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
