import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { foldTone } from './tone.ts';

describe('the place of the tone mark', () => {
  test.each([
    ['hoà', 'hòa'],
    ['hòa', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['HOÀ', 'HÒA'],
    ['Thuý', 'Thúy'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['qủa', 'quả'],
    ['gìa', 'già'],
    ['gì', 'gì'],
    ['giếng', 'giếng'],
    ['tòan', 'toàn'],
    ['hoàng', 'hoàng'],
    ['khuỷu', 'khuỷu'],
    ['ngoại', 'ngoại'],
    ['thuở', 'thuở'],
    ['nghiêng', 'nghiêng'],
    ['người', 'người'],
    ['cửa', 'cửa'],
    ['mía', 'mía'],
    ['tiền', 'tiền'],
    ['uỷ ban', 'ủy ban'],
    ['khuyến', 'khuyến'],
    ['cứu', 'cứu'],
    ['an toàn', 'an toàn']
  ])('%s is written %s', (text, canonical) => {
    expect(foldTone(text)).toBe(canonical);
  });

  test.each(['café', 'naïve', 'Citroën', 'ñandú', 'ñu', 'résumé', 'Dvořák'])(
    '%s is not Vietnamese and stays',
    (word) => {
      expect(foldTone(word)).toBe(word);
    }
  );

  test('a decomposed word comes out composed and in place', () => {
    expect(foldTone('Cộng hoà'.normalize('NFD'))).toBe('Cộng hòa');
  });

  test('only the tone moves: letters, case and a second pass stay as they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aAàáãảạăâeêèéioòóôơuưùúyỳýhHtTqgđĐn ,.')) });
    fc.assert(
      fc.property(text, (input) => {
        const once = foldTone(input);
        expect(fold(once)).toBe(fold(input));
        expect(foldTone(once)).toBe(once);
        expect(once.toLowerCase()).toBe(foldTone(input.toLowerCase()));
      })
    );
  });
});
