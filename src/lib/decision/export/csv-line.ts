import type { ResultValue } from '../problem/decision-problem.ts';

/** Starts that a spreadsheet takes for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * One line of CSV without its end. Text is quoted where it holds a comma, a quote or a line break; text that a
 * spreadsheet would run as a formula gets a leading apostrophe. Numbers are written in full, `null` as nothing.
 *
 * @example csvLine(['a, b', 1.5, '=1+1', null]) // `"a, b",1.5,'=1+1,`
 */
export function csvLine(cells: readonly ResultValue[]): string {
  return cells.map(cellText).join(',');
}

function cellText(cell: ResultValue): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return typeof cell === 'object' ? quoted(JSON.stringify(cell)) : String(cell);
  return quoted(FORMULA_START.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
