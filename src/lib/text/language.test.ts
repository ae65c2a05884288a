import { expect, test } from 'vitest';
import { localText, plainLocalText } from './language.ts';

test('each reader gets their own language', () => {
  const text = { vi: 'Họp trực tuyến', en: 'Online meetings' };
  expect(localText(text, 'vi')).toEqual({ text: 'Họp trực tuyến', lang: 'vi', fellBack: false });
  expect(localText(text, 'en')).toEqual({ text: 'Online meetings', lang: 'en', fellBack: false });
});

test.each([{ vi: 'Họp' }, { vi: 'Họp', en: undefined }, { vi: 'Họp', en: '  ' }])(
  'without a translation the Vietnamese text stands, and says so',
  (text) => {
    expect(localText(text, 'en')).toEqual({ text: 'Họp', lang: 'vi', fellBack: true });
    expect(plainLocalText(text, 'en')).toBe('Họp');
  }
);
