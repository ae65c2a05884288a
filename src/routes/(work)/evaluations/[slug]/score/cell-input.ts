import { getLocale } from '#lib/paraglide/runtime.js';
import { parseNumber } from '#lib/text/parse-number.ts';
import { rowOf, saidRows } from './cell-problems.ts';

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

const LONGEST_LABEL = 200;

/** Rows of evidence as the command takes them: one that has an address only is named by it, empty ones are left out. */
export function sentEvidence(
  rows: readonly { readonly label?: string; readonly url?: string }[]
): readonly { readonly label: string; readonly url?: string }[] {
  return saidRows(rows).map((at) => {
    const { label = '', url = '' } = rows[at] ?? {};
    const address = url.trim();
    return {
      label: label.trim() === '' ? address.slice(0, LONGEST_LABEL) : label.trim(),
      ...(address === '' ? {} : { url: address })
    };
  });
}

/**
 * Turns the fields of a posted form into the command's input: values from their text, rows of evidence that say
 * something. Of several cells those that say nothing yet are left out. `typedAt` leads from a field of the input, which
 * a refusal names, back to the field of the form.
 */
export function cellsOf(read: Record<string, unknown>): {
  readonly input: unknown;
  readonly typedAt: (field: string) => string;
} {
  const cells = Array.isArray(read['cells']) ? (read['cells'] as readonly ReadCell[]) : [];
  const said = cells
    .map((cell, at) => ({ cell, at }))
    .filter(
      ({ cell: { value = '', word = '', reason = '' } }) =>
        cells.length === 1 || `${value}${word}${reason}`.trim() !== ''
    );
  return {
    input: {
      ...read,
      cells: said.map(({ cell: { value = '', word = '', evidence = [], ...cell } }) => ({
        ...cell,
        value: valueOf(value.trim() === '' ? word : value),
        evidence: sentEvidence(evidence)
      }))
    },
    typedAt: (field) => {
      const [, index = '', path = ''] = /^cells\.(\d+)(.*)$/.exec(field) ?? [];
      const found = said[Number(index)];
      if (index === '' || found === undefined) return field;
      return `cells.${found.at}${rowOf(path, saidRows(found.cell.evidence ?? []))}`;
    }
  };
}
