import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { LocalText } from '#lib/text/language.ts';
import Said from './Said.svelte';

const usual = getLocale;

const marked = async (
  locale: 'vi' | 'en',
  text: LocalText | string
): Promise<readonly [string, string | undefined]> => {
  overwriteGetLocale(() => locale);
  const { container } = await render(Said, { text });
  return [container.textContent.trim(), container.querySelector('[lang]')?.getAttribute('lang') ?? undefined];
};

describe('what somebody wrote', () => {
  afterEach(() => {
    overwriteGetLocale(usual);
  });

  it('is marked as Vietnamese on an English page, where it is there once or was not translated', async () => {
    expect(await marked('en', 'Đã thử với 50 người')).toEqual(['Đã thử với 50 người', 'vi']);
    expect(await marked('en', { vi: 'Họp trực tuyến', en: ' ' })).toEqual(['Họp trực tuyến', 'vi']);
  });

  it('needs no mark in the language of the page', async () => {
    expect(await marked('en', { vi: 'Họp', en: 'Meetings' })).toEqual(['Meetings', undefined]);
    expect(await marked('vi', 'Đã thử')).toEqual(['Đã thử', undefined]);
    expect(await marked('vi', { vi: 'Họp', en: 'Meetings' })).toEqual(['Họp', undefined]);
  });
});
