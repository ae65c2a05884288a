import { showNumber } from '#lib/app/show.ts';
import type { ResultValue } from '#lib/decision/problem/index.ts';
import { m } from '#lib/paraglide/messages.js';

const MOST_DECIMALS = 12;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A result as text, with one digit more than the tolerance looks at; rows of a table are parted by a bar. */
export function showValue(value: ResultValue, tolerance: number): string {
  if (value === null) return '–';
  if (typeof value === 'number') return showNumber(value, decimalsFor(tolerance));
  if (typeof value === 'boolean') return value ? m.self_check_yes() : m.self_check_no();
  if (typeof value === 'string') return value;
  const bar = value.some((part) => Array.isArray(part));
  return value.map((part) => showValue(part, tolerance)).join(bar ? ' | ' : '; ');
}

/** How many single values a result holds. */
export const countOf = (value: ResultValue): number =>
  typeof value === 'object' && value !== null ? value.reduce<number>((sum, part) => sum + countOf(part), 0) : 1;

/** A number of which only the size matters: two digits, small ones as powers of ten (6 · 10⁻⁵). */
export function showSize(size: number): string {
  if (size === 0) return '0';
  if (size >= 0.001) return showNumber(size, decimalsFor(size));
  const [mantissa = '', exponent = ''] = size.toExponential(1).split('e-');
  const power = Array.from(exponent, (digit) => RAISED[Number(digit)] ?? '').join('');
  return `${showNumber(Number(mantissa), 1)} · 10⁻${power}`;
}

const decimalsFor = (tolerance: number): number =>
  tolerance > 0 ? Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(-Math.log10(tolerance)) + 1)) : MOST_DECIMALS;
