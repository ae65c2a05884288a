import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const setting = { size: 13, family: 'ui' as const };

describe('setting a name in a box', () => {
  test('a short name stands on one line', () => {
    expect(wrapText('Vận hành', 150, 2, setting)).toEqual({ lines: ['Vận hành'], cut: false });
  });

  test('a longer one is parted between words', () => {
    expect(wrapText('Nhà cung cấp và hỗ trợ kỹ thuật', 150, 2, setting)).toEqual({
      lines: ['Nhà cung cấp và hỗ', 'trợ kỹ thuật'],
      cut: false
    });
  });

  test('what has no room ends in an ellipsis', () => {
    const { lines, cut } = wrapText('Hệ thống quản lý văn bản và điều hành dùng chung', 110, 2, setting);
    expect(cut).toBe(true);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(wrapText('W'.repeat(50), 110, 3, setting).lines).toHaveLength(1);
  });

  test('no line is wider than the box, no more lines than allowed, and nothing is lost unless said so', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('Hệthốngquảnlý Wm.  ')), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 3 }), (value, width, max) => {
        const { lines, cut } = wrapText(value, width, max, setting);
        expect(lines.length).toBeLessThanOrEqual(max);
        for (const line of lines) expect(textWidth(line, 13, 'ui')).toBeLessThanOrEqual(width);
        if (!cut) expect(lines.join(' ')).toBe(value.split(/ +/).filter(Boolean).join(' '));
      })
    );
  });
});

describe('the width of a text', () => {
  test('is that of its letters, however they are composed', () => {
    const text = 'Đường truyền yếu';
    expect(textWidth(text.normalize('NFD'), 13, 'ui')).toBe(textWidth(text, 13, 'ui'));
    expect(textWidth(text, 26, 'ui')).toBeCloseTo(2 * textWidth(text, 13, 'ui'));
    expect(textWidth('', 13, 'doc')).toBe(0);
  });
});
