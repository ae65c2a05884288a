import { expect, test } from 'vitest';
import { placeOfProvince, provinceInText } from './province.ts';

test.each([
  ['Tỉnh Vĩnh Long', 'tỉnh Vĩnh Long', 'Vĩnh Long'],
  ['Thành phố Cần Thơ', 'thành phố Cần Thơ', 'Cần Thơ'],
  ['TP. Hồ Chí Minh', 'TP. Hồ Chí Minh', 'Hồ Chí Minh'],
  ['Lâm Đồng', 'Lâm Đồng', 'Lâm Đồng'],
  ['Tỉnh Vĩnh Long'.normalize('NFD'), 'tỉnh Vĩnh Long', 'Vĩnh Long']
])('%s', (name, inText, place) => {
  expect(provinceInText(name)).toBe(inText);
  expect(placeOfProvince(name)).toBe(place);
});
