import type { Cell, SheetContent } from './sheet.ts';

/**
 * Most bytes of what a sheet says, as canonical JSON (RFC 8785). Closing keeps it twice in one document, as ciphertext
 * in base64 (four thirds) and opened, and a document has at most 1 MiB: this leaves about 100 kB for declarations.
 */
export const MAX_SHEET_BYTES = 400_000;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const EMPTY = bytesOf({ cells: [] } satisfies SheetContent);

/** Bytes of the content's canonical JSON: the order of keys changes nothing of the length. */
export const sheetBytes = ({ cells }: SheetContent): number =>
  EMPTY + cells.reduce((sum, cell) => sum + bytesOf(cell), 0) + Math.max(0, cells.length - 1);

/** How many bytes a sheet grows by when a cell is put on it, in place of another (of nothing: with the comma). */
export const growthBy = (cell: Cell, before: Cell | undefined): number =>
  bytesOf(cell) - (before === undefined ? -1 : bytesOf(before));

/** Bytes as thousands with one decimal, rounded down for what is left and up for what is needed. */
export const kilobytes = (bytes: number, round: 'down' | 'up'): number =>
  (round === 'down' ? Math.floor(bytes / 100) : Math.ceil(bytes / 100)) / 10;
