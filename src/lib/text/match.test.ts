import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { matchScore } from './match.ts';

const words = fc
  .array(fc.constantFrom('phần', 'mềm', 'chữ', 'ký', 'số', 'họp', 'trực', 'tuyến', 'văn', 'bản'), {
    minLength: 1,
    maxLength: 5
  })
  .map((list) => list.join(' '));

/** Texts in the order in which a query ranks them. */
const ranked = (query: string, texts: readonly string[]): string[] =>
  texts.toSorted((a, b) => matchScore(query, b) - matchScore(query, a));

describe('matching', () => {
  test.each([
    ['phan mem', 'Phần mềm họp trực tuyến'],
    ['chu ky so', 'Dịch vụ chữ ký số'],
    ['hoà', 'Cộng hòa'],
    ['thủy', 'Thuỷ lợi'],
    ['duong', 'Đường truyền'],
    ['truc tuyen hop', 'Phần mềm họp trực tuyến'],
    ['phần mềm'.normalize('NFD'), 'Phần mềm'],
    ['nextc', 'Nextcloud Talk'],
    ['qlvb', 'QLVB/CNTT']
  ])('“%s” finds “%s”', (query, text) => {
    expect(matchScore(query, text)).toBeGreaterThan(0);
  });

  test.each([
    ['phan cung', 'Phần mềm'],
    ['mem', 'temem'],
    ['', 'Phần mềm'],
    ['…', 'Phần mềm']
  ])('“%s” does not find “%s”', (query, text) => {
    expect(matchScore(query, text)).toBe(0);
  });

  test('exact marks rank before marks left out, and those before other marks', () => {
    expect(ranked('má', ['mà', 'ma', 'má'])[0]).toBe('má');
    expect(ranked('ma', ['mạ', 'ma'])).toEqual(['ma', 'mạ']);
    expect(matchScore('mềm', 'mềm')).toBeGreaterThan(matchScore('mem', 'mềm'));
    expect(matchScore('mem', 'mềm')).toBeGreaterThan(matchScore('mẻm', 'mềm'));
  });

  test('a whole word ranks before a word that only begins so, and words together before words apart', () => {
    expect(ranked('họp', ['hợp tác', 'họp nhóm'])[0]).toBe('họp nhóm');
    expect(ranked('chữ ký', ['ký bằng chữ', 'chữ ký số'])[0]).toBe('chữ ký số');
  });

  test('a text answers its own words fully, and its folded words always', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(matchScore(text, text)).toBe(1);
        expect(matchScore(fold(text), text)).toBeGreaterThan(0);
        expect(matchScore(fold(text), text)).toBeLessThanOrEqual(1);
      })
    );
  });
});
