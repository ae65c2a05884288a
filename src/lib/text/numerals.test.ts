import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishNumeral } from './english-numerals.ts';
import { vietnameseNumeral } from './vietnamese-numerals.ts';

describe('Vietnamese numerals', () => {
  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [555, 'năm trăm năm mươi lăm'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1015, 'một nghìn không trăm mười lăm'],
    [1050, 'một nghìn không trăm năm mươi'],
    [10_000, 'mười nghìn'],
    [21_000, 'hai mươi mốt nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
    [1_000_000_000, 'một tỷ'],
    [1_005_000_000, 'một tỷ không trăm linh năm triệu'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    [2_001_000_000_000_000, 'hai triệu không trăm linh một nghìn tỷ'],
    [10n ** 18n, 'một tỷ tỷ'],
    [-21, 'âm hai mươi mốt']
  ])('%d', (value, words) => {
    expect(vietnameseNumeral(value)).toBe(words);
  });

  test('the south reads an empty tens place as lẻ', () => {
    expect(vietnameseNumeral(1_000_105, { emptyTens: 'lẻ' })).toBe('một triệu một trăm lẻ năm');
  });

  test('the words say the number', () => {
    const amounts = fc.oneof(fc.nat(2000), fc.maxSafeNat(), fc.nat(9_999_999_999));
    fc.assert(fc.property(amounts, (value) => understood(vietnameseNumeral(value)) === BigInt(value)));
  });
});

describe('English numerals', () => {
  test.each([
    [0, 'zero'],
    [13, 'thirteen'],
    [40, 'forty'],
    [99, 'ninety-nine'],
    [105, 'one hundred and five'],
    [1000, 'one thousand'],
    [1005, 'one thousand and five'],
    [1_100_042, 'one million one hundred thousand and forty-two'],
    [-2_000_000_000, 'minus two billion']
  ])('%d', (value, words) => {
    expect(englishNumeral(value)).toBe(words);
  });

  test('no two numbers are read alike', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
        expect(englishNumeral(a) === englishNumeral(b)).toBe(a === b);
      })
    );
  });
});

/** Listens to Vietnamese words and adds up, without a look at how they were made. */
function understood(words: string): bigint {
  const values = new Map<string, bigint>([
    ...'không một hai ba bốn năm sáu bảy tám chín'.split(' ').map((word, i): [string, bigint] => [word, BigInt(i)]),
    ['mốt', 1n],
    ['tư', 4n],
    ['lăm', 5n]
  ]);
  let total = 0n; // below the last tỷ
  let group = 0n; // below the last nghìn, triệu
  let heard = 0n; // digits not yet placed
  for (const word of words.split(' ')) {
    const value = values.get(word);
    if (value !== undefined) heard = value;
    else if (word === 'trăm') [group, heard] = [group + heard * 100n, 0n];
    else if (word === 'mươi') [group, heard] = [group + heard * 10n, 0n];
    else if (word === 'mười') group += 10n;
    else if (word === 'nghìn') [total, group, heard] = [total + (group + heard) * 1000n, 0n, 0n];
    else if (word === 'triệu') [total, group, heard] = [total + (group + heard) * 1_000_000n, 0n, 0n];
    else if (word === 'tỷ') [total, group, heard] = [(total + group + heard) * 1_000_000_000n, 0n, 0n];
    else if (word !== 'linh') throw new Error(`not a numeral: ${word}`);
  }
  return total + group + heard;
}
