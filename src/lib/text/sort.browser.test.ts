import { expect, test } from 'vitest';
import { sortVietnamese } from './sort.ts';

test('the browser sorts as the server does', () => {
  const words = [
    'y',
    'x',
    'ư',
    'u',
    'ơ',
    'ô',
    'o',
    'ê',
    'e',
    'đ',
    'd',
    'â',
    'ă',
    'mạ',
    'má',
    'mã',
    'mả',
    'mà',
    'ma',
    'a'
  ];
  expect(sortVietnamese(words, (word) => word).join(' ')).toBe('a ă â d đ e ê ma mà mả mã má mạ o ô ơ u ư x y');
});
