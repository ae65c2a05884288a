import { describe, expect, test } from 'vitest';
import { personRecord } from '../people/member.ts';
import { text, webAddress } from './local-text.ts';

const codeOf = (result: { readonly success: boolean; readonly error?: { readonly issues: readonly unknown[] } }) =>
  result.success ? 'taken' : JSON.stringify(result.error?.issues);

describe('a text', () => {
  test('loses the marks without width that come along when copying, and nothing else', () => {
    expect(text(80).parse('\uFEFF Họp\u200B trực\u00AD tuyến ')).toBe('Họp trực tuyến');
    expect(text(80).parse('👩\u200D💻')).toBe('👩\u200D💻');
  });

  test.each([
    'abc\u202Egnp.exe',
    'a\u2066b\u2069',
    'a\u200Fb',
    'a\u0007b',
    'a\u0085b',
    'a\u2028b',
    'a\u3164b',
    'a\u{E0041}',
    'a\ud800'
  ])('refuses %j', (value) => {
    expect(codeOf(text(80).safeParse(value))).toContain('control-character');
  });

  test.each(['\u200D', '\u200C\u200D', '\uFE0F'])('refuses %j, in which there is nothing to see', (value) => {
    expect(codeOf(text(80).safeParse(value))).toContain('nothing-to-see');
  });

  test.each(['', '   ', '\u200B', '\uFEFF'])('refuses %j as empty', (value) => {
    expect(codeOf(text(80).safeParse(value))).toContain('too_small');
  });
});

test.each(['https://a.vn/\ud800', 'https://a.vn/\u202Egnp', 'javascript:alert(1)', 'https://'])(
  'an address is not %j',
  (value) => {
    expect(webAddress.safeParse(value).success).toBe(false);
  }
);

test('a name does not mix in letters that only look Latin', () => {
  const person = (name: string) => personRecord.safeParse({ login: 'quoc', name });
  expect(codeOf(person('Bùi Anh Quốс'))).toContain('mixed-scripts');
  expect(codeOf(person('Bùi Anh Quốc'))).toBe('taken');
  expect(codeOf(person('Фёдор Достоевский'))).toBe('taken');
  // Marks that show nothing would let two people look the same.
  expect(codeOf(person('Bùi Anh Quốc\uFE0F'))).toContain('control-character');
  expect(codeOf(person('Bùi\u200D Anh Quốc'))).toContain('control-character');
});
