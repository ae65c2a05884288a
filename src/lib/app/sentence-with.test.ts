import { afterEach, describe, expect, it } from 'vitest';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sentenceWith } from './sentence-with.ts';

const asked = (name: string): string => `Accept the request: ${name}!`;
const original = getLocale;

describe('a sentence with somebody’s words in it', () => {
  afterEach(() => {
    overwriteGetLocale(original);
  });

  it('is in one piece where all of it is in the reader’s language', () => {
    overwriteGetLocale(() => 'en');
    expect(sentenceWith(asked, { vi: 'Họp', en: 'Meeting' })).toEqual([{ text: 'Accept the request: Meeting!' }]);
    overwriteGetLocale(() => 'vi');
    expect(sentenceWith(asked, { vi: 'Họp' })).toEqual([{ text: 'Accept the request: Họp!' }]);
  });

  it('marks the words that are in Vietnamese for a reader of English', () => {
    overwriteGetLocale(() => 'en');
    expect(sentenceWith(asked, { vi: 'Họp' })).toEqual([
      { text: 'Accept the request: ' },
      { text: 'Họp', lang: 'vi' },
      { text: '!' }
    ]);
  });
});
