import type { Lang } from './language.ts';
import { roundDecimal, type RoundedDecimal } from './round-decimal.ts';

/** Holds a number and its unit on one line. */
export const NBSP = '\u00a0';
const MINUS = '\u2212';

const SEPARATORS: Readonly<Record<Lang, { readonly group: string; readonly decimal: string }>> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' }
};

/**
 * A number with a fixed count of decimals, rounded half away from zero: `1.234.567,89`, in English `1,234,567.89`.
 *
 * @throws RangeError for a value that is not finite
 */
export function formatFixed(value: number, decimals: number, lang: Lang): string {
  return written(roundDecimal(value, decimals), lang);
}

/** A number with at most so many decimals: trailing zeros are left out (`76,5`, `80`). */
export function formatNumber(value: number, lang: Lang, maxDecimals = 2): string {
  const rounded = roundDecimal(value, maxDecimals);
  return written({ ...rounded, fraction: rounded.fraction.replace(/0+$/, '') }, lang);
}

/** A difference: `+3,8`, `−0,4`, and `0,0` for none. */
export function formatSigned(value: number, decimals: number, lang: Lang): string {
  const rounded = roundDecimal(value, decimals);
  const zero = /^0*$/.test(rounded.whole + rounded.fraction);
  return (rounded.negative || zero ? '' : '+') + written(rounded, lang);
}

/**
 * Per cent: `25 %` in Vietnamese (with a no-break space), `25%` in English.
 *
 * @param percent in hundredths: 25 is a quarter
 */
export function formatPercent(percent: number, lang: Lang, maxDecimals = 1): string {
  return formatNumber(percent, lang, maxDecimals) + percentSign(lang);
}

/** An interval, `66,3–71,3`; where both ends print alike, the one number. */
export function formatRange(low: number, high: number, decimals: number, lang: Lang): string {
  const [from, to] = [formatFixed(low, decimals, lang), formatFixed(high, decimals, lang)];
  return from === to ? from : `${from}–${to}`;
}

/** An interval of per cent with one sign: `4–44 %`. */
export function formatPercentRange(low: number, high: number, lang: Lang, maxDecimals = 1): string {
  const [from, to] = [formatNumber(low, lang, maxDecimals), formatNumber(high, lang, maxDecimals)];
  return (from === to ? from : `${from}–${to}`) + percentSign(lang);
}

const percentSign = (lang: Lang): string => (lang === 'vi' ? `${NBSP}%` : '%');

function written({ negative, whole, fraction }: RoundedDecimal, lang: Lang): string {
  const { group, decimal } = SEPARATORS[lang];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (negative ? MINUS : '') + grouped + (fraction === '' ? '' : decimal + fraction);
}
