import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './any-text.ts';
import { comparePeople, compareVietnamese, sortVietnamese } from './sort.ts';

const ALPHABET = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ');
const TONES = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
const itself = (text: string): string => text;

describe('Vietnamese order', () => {
  test('is the order of the alphabet', () => {
    expect(sortVietnamese(ALPHABET.toReversed(), itself)).toEqual(ALPHABET);
  });

  test('puts the tones ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(sortVietnamese(TONES.toReversed(), itself)).toEqual(TONES);
  });

  test('weighs letters before tones, words before longer words, numbers by value', () => {
    expect(sortVietnamese(['đàn', 'dân', 'dạn', 'đan'], itself)).toEqual(['dạn', 'dân', 'đan', 'đàn']);
    expect(sortVietnamese(['Mục 10', 'Mục 9', 'Mục'], itself)).toEqual(['Mục', 'Mục 9', 'Mục 10']);
  });

  test('does not care for composition', () => {
    const names = ['Ân', 'An', 'Ẩn', 'Ấn'];
    const decomposed = names.map((name) => name.normalize('NFD'));
    expect(sortVietnamese(decomposed, itself).map((name) => name.normalize('NFC'))).toEqual(
      sortVietnamese(names, itself)
    );
  });

  test('lists people by their given name, then by the whole', () => {
    const people = ['Lê Văn Đạt', 'Trần Dũng', 'Nguyễn Thị An', 'Bùi Văn Đạt'];
    expect(people.toSorted(comparePeople)).toEqual(['Nguyễn Thị An', 'Trần Dũng', 'Bùi Văn Đạt', 'Lê Văn Đạt']);
  });

  test('is a total order', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
      })
    );
  });
});
