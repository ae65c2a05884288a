import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { readPubliccode } from './read-publiccode.ts';
import { VALID } from './valid.fixture.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
      little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    )
  );

describe('encodings', () => {
  it('reads UTF-8', () => {
    expect(decode(new TextEncoder().encode('tên: Họp'))).toEqual({ text: 'tên: Họp' });
  });

  it('takes a byte order mark off, so that columns are right', () => {
    const reading = readPubliccode(new TextEncoder().encode(`\uFEFF${VALID}`), { file: 'x' });
    expect(reading.text).toBe(VALID);
    expect(reading.problems).toMatchObject([{ severity: 'note', code: 'byte-order-mark', line: 1, column: 1 }]);
  });

  it('reads UTF-16 of both orders, with and without mark, as an error', () => {
    const [low, high] = [utf16(VALID, true), utf16(VALID, false)];
    for (const input of [low, high, bytes(0xff, 0xfe, ...low), bytes(0xfe, 0xff, ...high)]) {
      const { product, problems } = readPubliccode(input, { file: 'x' });
      expect(product?.name).toBe('Sổ Họp');
      expect(problems.filter((problem) => problem.severity === 'error')).toMatchObject([{ code: 'not-utf8' }]);
    }
  });

  it('points to the first byte that is not UTF-8 and reads the rest as Windows-1252', () => {
    const latin = bytes(...new TextEncoder().encode('name: A\nurl: x # caf'), 0xe9);
    const { product, problems } = readPubliccode(latin, { file: 'x' });
    expect(product?.name).toBe('A');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'not-utf8', line: 2, column: 13 }));
  });
});
