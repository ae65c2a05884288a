import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './any-text.ts';
import { numberedSlug, slugOf } from './slug.ts';

const FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('slugs', () => {
  test.each([
    ['Phần mềm họp trực tuyến (2026)', 'phan-mem-hop-truc-tuyen-2026'],
    ['  Đường – Đi  ', 'duong-di'],
    ['LibreOffice 24.8', 'libreoffice-24-8'],
    ['C++', 'c'],
    ['★★★', 'muc'],
    ['', 'muc']
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('a long title is cut between words, a long word inside', () => {
    expect(slugOf('một hai ba bốn', 'x', 10)).toBe('mot-hai-ba');
    expect(slugOf('một hai ba bốn', 'x', 9)).toBe('mot-hai');
    expect(slugOf('abcdefghij', 'x', 4)).toBe('abcd');
  });

  test('the second of a name is numbered within the length', () => {
    expect(numberedSlug('jitsi-meet', 1)).toBe('jitsi-meet');
    expect(numberedSlug('jitsi-meet', 2)).toBe('jitsi-meet-2');
    expect(numberedSlug('mot-hai-ba', 12, 10)).toBe('mot-hai-12');
    expect(numberedSlug('mot-hai-ba', 2, 10)).toBe('mot-hai-2');
  });

  test('every title has a well-formed slug within the length', () => {
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 1, max: 999 }), (title, n) => {
        const slug = numberedSlug(slugOf(title, 'muc', 20), n, 20);
        expect(slug).toMatch(FORM);
        expect(slug.length).toBeLessThanOrEqual(20);
      })
    );
  });
});
