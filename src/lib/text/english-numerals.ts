import { wholeNumber } from './whole-number.ts';

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion', 'quintillion'];

/**
 * A whole number in English words, in the British manner (`one hundred and five`).
 *
 * @throws RangeError for a number that is not a safe integer, or of 22 digits and more
 */
export function englishNumeral(value: number | bigint): string {
  const whole = wholeNumber(value);
  if (whole === 0n) return word(0);
  const digits = (whole < 0n ? -whole : whole).toString();
  if (digits.length > SCALES.length * 3) throw new RangeError(`too large to read out: ${digits}`);
  const words: string[] = [];
  for (let end = digits.length % 3 || 3; end <= digits.length; end += 3) {
    const group = Number(digits.slice(Math.max(0, end - 3), end));
    const scale = SCALES[(digits.length - end) / 3] ?? '';
    if (group === 0) continue;
    if (scale === '' && group < 100 && words.length > 0) words.push('and');
    words.push(readGroup(group), ...(scale === '' ? [] : [scale]));
  }
  return (whole < 0n ? 'minus ' : '') + words.join(' ');
}

function readGroup(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const parts = hundreds > 0 ? [`${word(hundreds)} hundred`] : [];
  if (rest > 0) parts.push(rest < 20 ? word(rest) : [TENS[Math.floor(rest / 10)], ...unit(rest % 10)].join('-'));
  return parts.join(' and ');
}

const unit = (value: number): string[] => (value === 0 ? [] : [word(value)]);
const word = (value: number): string => SMALL[value] ?? '';
