import { describe, expect, test } from 'vitest';
import { dongInWords } from './money-in-words.ts';
import { formatDong, formatMillions } from './money.ts';

describe('money', () => {
  test.each([
    [1234567, '1.234.567\u00a0đồng', 'VND\u00a01,234,567'],
    [0, '0\u00a0đồng', 'VND\u00a00'],
    [-500, '−500\u00a0đồng', 'VND\u00a0−500'],
    [1_234_567_890_123, '1.234.567.890.123\u00a0đồng', 'VND\u00a01,234,567,890,123']
  ])('%d', (dong, vi, en) => {
    expect(formatDong(dong, 'vi')).toBe(vi);
    expect(formatDong(dong, 'en')).toBe(en);
  });

  test('in millions', () => {
    expect(formatMillions(1_862_400_000, 'vi')).toBe('1.862');
    expect(formatMillions(24_340_000, 'vi', 1)).toBe('24,3');
  });

  test('in words, with a capital', () => {
    expect(dongInWords(1_234_567, 'vi')).toBe('Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng');
    expect(dongInWords(1_234_567, 'en')).toBe(
      'One million two hundred and thirty-four thousand five hundred and sixty-seven Vietnamese dong'
    );
    expect(dongInWords(-5, 'vi')).toBe('Âm năm đồng');
  });

  test.each([0.5, Number.NaN, 2 ** 60])('%d is no whole amount', (dong) => {
    expect(() => formatDong(dong, 'vi')).toThrow(RangeError);
    expect(() => dongInWords(dong, 'vi')).toThrow(RangeError);
    expect(() => dongInWords(dong, 'en')).toThrow(RangeError);
  });
});
