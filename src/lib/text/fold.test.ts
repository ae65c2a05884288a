import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './any-text.ts';
import { fold } from './fold.ts';

const unicode = anyText();

describe('folding', () => {
  test.each([
    ['phần mềm', 'phan mem'],
    ['CHỮ KÝ SỐ', 'chu ky so'],
    ['Đường Đồng Khởi', 'duong dong khoi'],
    ['ằắẳẵặ ầấẩẫậ ềếểễệ ồốổỗộ ờớởỡợ ừứửữự ỳýỷỹỵ', 'aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy'],
    ['25\u00a0%', '25 %'],
    ['ﬁle', 'file'],
    ['İstanbul', 'istanbul'],
    ['C++ 2.0', 'c++ 2.0'],
    ['', '']
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('composed and decomposed text fold alike', () => {
    fc.assert(fc.property(unicode, (text) => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))));
  });

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(unicode, (text) => fold(fold(text)) === fold(text)));
  });

  test('folded text has no upper case, mark or đ', () => {
    fc.assert(fc.property(unicode, (text) => !/[\p{M}đĐA-Z]/u.test(fold(text))));
  });
});
