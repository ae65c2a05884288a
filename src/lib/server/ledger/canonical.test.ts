import reference from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, NotCanonical } from './canonical.ts';

describe('canonical JSON', () => {
  it('gives the text of RFC 8785, 3.2.2 to 3.2.4', () => {
    const input = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`
    ) as unknown;
    expect(canonical(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`
    );
  });

  it('sorts keys by UTF-16 code units, as in the example of 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\u{1f600}',
      '\ufb33'
    ]);
    expect(text.startsWith('{"\\r":0,"1":0')).toBe(true);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2']
  ])('writes the double %s of RFC 8785, appendix B as %s', (bits, text) => {
    expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('agrees with an independent implementation on any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }), (value) => {
        expect(canonical(value)).toBe(reference(value));
      }),
      { numRuns: 500 }
    );
  });

  it('is a fixed point: what it wrote, read and written again, is the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      })
    );
  });

  it('does not depend on the order in which keys were set', () => {
    expect(canonical({ b: { d: 1, c: 2 }, a: 3 })).toBe(canonical({ a: 3, b: { c: 2, d: 1 } }));
  });

  it('leaves undefined properties out and keeps NFC and NFD apart', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonical('chữ')).not.toBe(canonical('chữ'.normalize('NFD')));
  });

  it.each([
    ['NaN', { a: { b: [Number.NaN] } }, 'a.b[0]'],
    ['infinity', { a: Number.POSITIVE_INFINITY }, 'a'],
    ['a lone surrogate', { a: '\ud800' }, 'a'],
    ['a lone surrogate in a key', { a: { '\udead': 1 } }, 'a'],
    ['a date', { at: new Date(0) }, 'at'],
    ['a map', { m: new Map() }, 'm'],
    ['a function', { f: () => 1 }, 'f'],
    ['a bigint', [1n], '[0]'],
    // eslint-disable-next-line no-sparse-arrays
    ['a hole', [1, , 2], '[1]']
  ])('refuses %s and says where', (_name, value, path) => {
    expect(() => canonical(value)).toThrow(NotCanonical);
    expect(() => canonical(value)).toThrow(path);
  });

  it('refuses what is nested without end instead of running out of stack', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => canonical(loop)).toThrow(NotCanonical);
  });
});
