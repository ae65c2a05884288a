import type { Lang } from './language.ts';
import { NBSP, formatFixed } from './numbers.ts';

/**
 * An amount of đồng: `1.234.567 đồng`; in English `VND 1,234,567`.
 *
 * @param dong a whole number of đồng
 * @throws RangeError where it is not whole
 */
export function formatDong(dong: number, lang: Lang): string {
  if (!Number.isSafeInteger(dong)) throw new RangeError(`not a whole amount: ${dong}`);
  const amount = formatFixed(dong, 0, lang);
  return lang === 'en' ? `VND${NBSP}${amount}` : `${amount}${NBSP}đồng`;
}

/** An amount of đồng in millions, for columns whose head names the unit: 1862000000 is `1.862`. */
export const formatMillions = (dong: number, lang: Lang, decimals = 0): string =>
  formatFixed(dong / 1_000_000, decimals, lang);
