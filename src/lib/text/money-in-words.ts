import { englishNumeral } from './english-numerals.ts';
import type { Lang } from './language.ts';
import { vietnameseNumeral, type NumeralOptions } from './vietnamese-numerals.ts';

/**
 * An amount of đồng in words, beginning with a capital, as documents write it behind the figures:
 * `Một triệu hai trăm ba mươi tư nghìn đồng`; in English `One million … Vietnamese dong`.
 *
 * @throws RangeError where the amount is not a safe integer
 */
export function dongInWords(dong: number | bigint, lang: Lang, options: NumeralOptions = {}): string {
  const words = lang === 'en' ? `${englishNumeral(dong)} Vietnamese dong` : `${vietnameseNumeral(dong, options)} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
