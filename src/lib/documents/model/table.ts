import { runsOf, type Content, type Run } from './runs.ts';

export type Align = 'left' | 'center' | 'right';

export interface Column {
  readonly align: Align;
  /** Share of the table's width: 2 is twice as wide as 1. */
  readonly width: number;
}

export interface Cell {
  readonly runs: readonly Run[];
  readonly colSpan?: number;
  /** In header rows only. */
  readonly rowSpan?: number;
  /** Where it differs from its column's. */
  readonly align?: Align;
  /** `different`: stands out from its row in a comparison; `unknown`: not known. A word or sign says so too. */
  readonly mark?: 'different' | 'unknown';
}

/** `aside` rows (weights, units) are set in italics, `total` rows in bold; a group row heads the rows under it. */
export type Row =
  | { readonly kind: 'data' | 'aside' | 'total'; readonly cells: readonly Cell[] }
  | { readonly kind: 'group'; readonly label: string };

export interface TableBlock {
  readonly kind: 'table';
  readonly anchor: string;
  readonly caption: string;
  /** Whether the caption carries a number, `Bảng 1.`. */
  readonly numbered: boolean;
  readonly columns: readonly Column[];
  /** Header rows, repeated on every page. */
  readonly header: readonly (readonly Cell[])[];
  /** A row (1), (2), (3) … under the header. */
  readonly columnNumbers: boolean;
  /** Index of the column whose cells name their rows; null where none does. */
  readonly rowHeader: number | null;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export const column = (align: Align, width = 1): Column => ({ align, width });

export const cell = (content: Content, options: Omit<Cell, 'runs'> = {}): Cell => ({
  runs: runsOf(content),
  ...options
});

type CellContent = Content | Cell;

const cellOf = (content: CellContent): Cell =>
  typeof content === 'object' && 'runs' in content ? content : cell(content);

export const row = (...cells: readonly CellContent[]): Row => ({ kind: 'data', cells: cells.map(cellOf) });
export const asideRow = (...cells: readonly CellContent[]): Row => ({ kind: 'aside', cells: cells.map(cellOf) });
export const totalRow = (...cells: readonly CellContent[]): Row => ({ kind: 'total', cells: cells.map(cellOf) });
export const groupRow = (label: string): Row => ({ kind: 'group', label });

export interface TableInput {
  readonly anchor: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** One header row, or several where cells span. */
  readonly header: readonly CellContent[] | readonly (readonly Cell[])[];
  readonly rows: readonly Row[];
  readonly numbered?: boolean;
  readonly columnNumbers?: boolean;
  readonly rowHeader?: number | null;
  readonly notes?: readonly string[];
}

/** A table; without further word numbered, without a row of column numbers, and with no row headers. */
export const table = (input: TableInput): TableBlock => ({
  kind: 'table',
  anchor: input.anchor,
  caption: input.caption,
  numbered: input.numbered ?? true,
  columns: input.columns,
  header: headerRows(input.header),
  columnNumbers: input.columnNumbers ?? false,
  rowHeader: input.rowHeader ?? null,
  rows: input.rows,
  notes: input.notes ?? []
});

function headerRows(header: TableInput['header']): readonly (readonly Cell[])[] {
  return isCellRows(header) ? header : [header.map(cellOf)];
}

const isCellRows = (header: TableInput['header']): header is readonly (readonly Cell[])[] =>
  header.length > 0 && header.every((item) => Array.isArray(item) && item.every((part: object) => 'runs' in part));
