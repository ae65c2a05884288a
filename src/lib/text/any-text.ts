import fc from 'fast-check';

/** For tests: any well-formed text, Vietnamese letters and combining marks more often than the rest of Unicode. */
export function anyText(maxLength = 12): fc.Arbitrary<string> {
  const familiar = fc.constantFrom(...Array.from('aăâđeêioôơuưyẤỗợDĐ 0.,<&\u0301\u0309\u0323\u0302\n'));
  const rare = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code).toWellFormed());
  return fc.array(fc.oneof(familiar, rare), { maxLength }).map((characters) => characters.join(''));
}
