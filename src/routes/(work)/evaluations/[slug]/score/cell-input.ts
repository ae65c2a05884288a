import { getLocale } from '#lib/paraglide/runtime.js';
import { parseNumber } from '#lib/text/parse-number.ts';

/** What is chosen in a cell, as a form and the page write it. */
export type TypedValue = string;

/** The value that a typed text stands for; undefined for nothing, the text itself where it is no value at all. */
export function valueOf(typed: TypedValue): number | string | undefined {
  const text = typed.trim();
  if (text === '' || text === 'unknown' || text === 'not-applicable') return text === '' ? undefined : text;
  const number = parseNumber(text, getLocale());
  return number.ok ? number.value : text;
}

/** A value as a form shows it. */
export const typedOf = (value: number | string | undefined): TypedValue =>
  value === undefined
    ? ''
    : typeof value === 'number' && getLocale() === 'vi'
      ? String(value).replace('.', ',')
      : String(value);

interface ReadCell {
  readonly value?: string;
  /** Unknown or "does not apply", where the value itself is a number that is typed. */
  readonly word?: string;
  readonly reason?: string;
  readonly evidence?: readonly { readonly label?: string; readonly url?: string }[];
}

/**
 * Turns the fields of a posted form into the command's input: values from their text, rows of evidence that say
 * something. Of several cells those that say nothing yet are left out.
 */
export function cellsOf(read: Record<string, unknown>): unknown {
  const cells = Array.isArray(read['cells']) ? (read['cells'] as readonly ReadCell[]) : [];
  const said = cells.filter(({ value = '', word = '', reason = '' }) => `${value}${word}${reason}`.trim() !== '');
  return {
    ...read,
    cells: (cells.length > 1 ? said : cells).map(({ value = '', word = '', evidence = [], ...cell }) => ({
      ...cell,
      value: valueOf(value.trim() === '' ? word : value),
      evidence: evidence
        .filter(({ label, url }) => label !== undefined || url !== undefined)
        .map(({ label, url }) => ({ label: label ?? url, url }))
    }))
  };
}
