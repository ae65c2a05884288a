import { roundHalfAway } from '../shared/round-half-away.ts';

/** Languages of the plain sentences. */
export type Language = 'vi' | 'en';

/**
 * A number as people write it: comma before the decimals in Vietnamese, point in English, no trailing zeros.
 *
 * @example plainNumber(12.5, 1, 'vi') // '12,5'
 */
export function plainNumber(value: number, decimals: number, language: Language): string {
  const text = String(roundHalfAway(value, decimals));
  return language === 'vi' ? text.replace('.', ',') : text;
}

/**
 * A share as a percentage that never claims more than it knows: what is not quite all is not written as 100 %, and what
 * is not quite nothing not as 0 %.
 *
 * @example plainShare(0.9996, 'en') // 'more than 99%'
 */
export function plainShare(share: number, language: Language): string {
  if (share < 1 && share >= 0.995) return language === 'vi' ? 'hơn 99%' : 'more than 99%';
  if (share > 0 && share < 0.005) return language === 'vi' ? 'chưa đến 1%' : 'less than 1%';
  return `${plainNumber(share * 100, 0, language)}%`;
}

/**
 * Two shares with as many decimals (0 to 2) as it takes to tell them apart.
 *
 * @example plainShares(0.251, 0.249, 'en') // ['25.1%', '24.9%']
 */
export function plainShares(a: number, b: number, language: Language): [string, string] {
  const write = (decimals: number): [string, string] => [
    `${plainNumber(a * 100, decimals, language)}%`,
    `${plainNumber(b * 100, decimals, language)}%`
  ];
  const differs = [0, 1].map(write).find(([first, second]) => first !== second);
  return differs ?? write(2);
}

/**
 * "A, B và C" or "A, B and C".
 *
 * @example plainList(['A', 'B', 'C'], 'en') // 'A, B and C'
 */
export function plainList(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')} ${language === 'vi' ? 'và' : 'and'} ${last}`;
}
