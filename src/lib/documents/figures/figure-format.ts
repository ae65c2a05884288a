import type { Lang } from '#lib/text/language.ts';
import { formatFixed, formatNumber, formatPercent, formatRange, formatSigned } from '#lib/text/numbers.ts';

/** How a figure writes numbers, and its few fixed words, in one language. */
export interface FigureFormat {
  readonly points: (value: number) => string;
  /** Points without trailing zeros. */
  readonly short: (points: number) => string;
  readonly range: (low: number, high: number) => string;
  readonly signed: (value: number) => string;
  readonly percent: (percent: number) => string;
  readonly tick: (value: number) => string;
  /** The numbers of an axis, all with the same decimals. */
  readonly ticks: (values: readonly number[]) => readonly string[];
  readonly words: FigureWords;
}

interface FigureWords {
  readonly unknown: string;
  readonly rank: string;
  readonly product: string;
  readonly criterion: string;
  readonly group: string;
  readonly total: string;
  readonly weight: string;
  readonly from: string;
  readonly to: string;
  readonly difference: string;
  readonly points: string;
  readonly equal: string;
  readonly alwaysFirst: string;
  readonly ofTotal: string;
  readonly whatHappens: string;
  readonly frontier: string;
  readonly above: (limit: string, rival: string) => string;
  readonly below: (limit: string, rival: string) => string;
}

const WORDS: Readonly<Record<Lang, FigureWords>> = {
  vi: {
    unknown: 'chưa rõ',
    rank: 'Hạng',
    product: 'Phần mềm',
    criterion: 'Tiêu chí',
    group: 'Nhóm tiêu chí',
    total: 'Tổng điểm',
    weight: 'Trọng số',
    from: 'Từ',
    to: 'Đến',
    difference: 'Chênh lệch',
    points: 'điểm',
    equal: 'Bằng nhau',
    alwaysFirst: 'luôn đứng đầu',
    ofTotal: '% tổng',
    whatHappens: 'Ngoài khoảng này',
    frontier: 'đường biên: không phần mềm nào vừa rẻ hơn vừa tốt hơn',
    above: (limit, rival) => `quá ${limit}: ${rival} vượt`,
    below: (limit, rival) => `dưới ${limit}: ${rival} vượt`
  },
  en: {
    unknown: 'unknown',
    rank: 'Rank',
    product: 'Product',
    criterion: 'Criterion',
    group: 'Group of criteria',
    total: 'Total',
    weight: 'Weight',
    from: 'From',
    to: 'To',
    difference: 'Difference',
    points: 'points',
    equal: 'Equal',
    alwaysFirst: 'always first',
    ofTotal: '% of total',
    whatHappens: 'Outside it',
    frontier: 'frontier: no product is both cheaper and better',
    above: (limit, rival) => `above ${limit}: ${rival} leads`,
    below: (limit, rival) => `below ${limit}: ${rival} leads`
  }
};

/** Points with one decimal unless told otherwise, as the evaluation prints them. */
export function figureFormat(lang: Lang, decimals = 1): FigureFormat {
  return {
    points: (value) => formatFixed(value, decimals, lang),
    short: (value) => formatNumber(value, lang, decimals),
    range: (low, high) => formatRange(low, high, decimals, lang),
    signed: (value) => formatSigned(value, decimals, lang),
    percent: (percent) => formatPercent(percent, lang, 1),
    tick: (value) => formatNumber(value, lang, 2),
    ticks: (values) => values.map((value) => formatFixed(value, Math.max(0, ...values.map(decimalsOf)), lang)),
    words: WORDS[lang]
  };
}

/** Decimals that an axis needs for a number: at most 4, binary noise left aside. */
function decimalsOf(value: number): number {
  return (/\.(\d*?)0*$/.exec(value.toFixed(4))?.[1] ?? '').length;
}
