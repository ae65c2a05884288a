import { wholeNumber } from './whole-number.ts';

const DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
const BILLION = 1_000_000_000n;

export interface NumeralOptions {
  /** How an empty tens place is read: `linh` (north, schoolbooks) or `lẻ` (south). */
  readonly emptyTens?: 'linh' | 'lẻ';
}

/**
 * A whole number in Vietnamese words: mười but hai mươi, mốt and tư after mươi, lăm after mười and mươi, linh (or lẻ)
 * for an empty tens place; counted by nghìn, triệu, tỷ, then nghìn tỷ, triệu tỷ, tỷ tỷ. Empty groups are not read.
 *
 * @throws RangeError for a number that is not a safe integer
 * @example vietnameseNumeral(1_234_005) // 'một triệu hai trăm ba mươi tư nghìn không trăm linh năm'
 */
export function vietnameseNumeral(value: number | bigint, options: NumeralOptions = {}): string {
  const whole = wholeNumber(value);
  const words = read(whole < 0n ? -whole : whole, options.emptyTens ?? 'linh', false).join(' ');
  return whole < 0n ? `âm ${words}` : words;
}

/** `inner` is true behind a larger group, where empty hundreds are read out. */
function read(value: bigint, emptyTens: string, inner: boolean): string[] {
  if (value === 0n) return inner ? [] : [digit(0)];
  if (value >= BILLION) {
    const high = read(value / BILLION, emptyTens, inner);
    return [...high, 'tỷ', ...read(value % BILLION, emptyTens, true)];
  }
  const words: string[] = [];
  const groups: readonly (readonly [number, string])[] = [
    [Number(value / 1_000_000n), 'triệu'],
    [Number((value / 1000n) % 1000n), 'nghìn'],
    [Number(value % 1000n), '']
  ];
  for (const [group, name] of groups) {
    if (group === 0) continue;
    words.push(...readGroup(group, emptyTens, inner || words.length > 0));
    if (name !== '') words.push(name);
  }
  return words;
}

function readGroup(group: number, emptyTens: string, inner: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor((group % 100) / 10);
  const units = group % 10;
  const words = hundreds > 0 || inner ? [digit(hundreds), 'trăm'] : [];
  if (tens === 0 && units > 0 && words.length > 0) words.push(emptyTens);
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(digit(tens), 'mươi');
  if (units > 0) words.push(unitWord(tens, units));
  return words;
}

function unitWord(tens: number, units: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  if (units === 5 && tens > 0) return 'lăm';
  return digit(units);
}

const digit = (value: number): string => DIGITS[value] ?? '';
